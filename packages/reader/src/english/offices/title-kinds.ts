import { wordList } from '@precedent/model';

/** Titles that say what somebody seeks, founded or is called, not what post they hold. */
const NO_POSTS = new Set(['Presidential Candidate', 'Running Mate', 'Founder', 'Negotiator', 'Observer']);

const MEMBERS = /^Member of (?:the European )?Parliament$/;
const LOCAL = /Senator|Representative|Governor|Mayor|Councillor|Delegate|Assembly Member/;
const SEATS = /Senator|Representative|Member|Councillor|Delegate/;

/** Whether a title is of a post that somebody holds: "Mayor"; not "Running Mate". */
export function isPost(title: string): boolean {
  return !NO_POSTS.has(title);
}

/** Whether whoever has a title sits in a chamber and holds no post of it. */
export function isMembership(title: string): boolean {
  return MEMBERS.test(title);
}

/** Whether a post stands for a place, which may follow the name: "Senators Marco Rubio of Florida". */
export function isLocalPost(title: string): boolean {
  return LOCAL.test(title);
}

/** Whether a chamber has many of a title, so that one of them is of it: "a senator". */
export function isSeat(title: string): boolean {
  return SEATS.test(title);
}

/** Before a title they make it one of many, of nobody knows whom: "several speakers". */
export const INDEFINITE_DETERMINERS = wordList('a an many several some');
