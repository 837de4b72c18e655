import { wordList } from '@precedent/model';

/** Titles for what somebody seeks, founded or does, rather than a post. */
const NO_POSTS = new Set(['Presidential Candidate', 'Running Mate', 'Founder', 'Negotiator', 'Observer']);

const MEMBERS = /^Member of (?:the European )?Parliament$/;
const LOCAL = /Senator|Representative|Governor|Mayor|Councillor|Delegate|Assembly Member/;
const SEATS = /Senator|Representative|Member|Councillor|Delegate/;

/** Whether a title is that of a post: "Mayor"; not "Running Mate". */
export function isPost(title: string): boolean {
  return !NO_POSTS.has(title);
}

/** Whether a title means only that somebody is a member of a chamber. */
export function isMembership(title: string): boolean {
  return MEMBERS.test(title);
}

/** Whether a post represents a place, which may follow the name: "Senators Marco Rubio of Florida". */
export function isLocalPost(title: string): boolean {
  return LOCAL.test(title);
}

/** Whether a chamber has many people with a title: "a senator". */
export function isSeat(title: string): boolean {
  return SEATS.test(title);
}

/** Determiners that leave open whose title it is: "several speakers". */
export const INDEFINITE_DETERMINERS = wordList('a an many several some');
