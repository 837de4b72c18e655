import { alternatives, SENT_POSTS, wordList } from '@precedent/model';

/** Before a title in one token with it, they say that its time is over: "ex-president", "then-prime-minister". */
export const FORMER_PREFIXES = wordList('ex former then');

/** Before a title in one token with it, as titles are looked up: "now-president" too. */
export const TITLE_PREFIXES: ReadonlySet<string> = new Set([...FORMER_PREFIXES, 'now']);

/** Behind a title, they say that its time is to come: "President-elect". */
export const ELECT_SUFFIXES = wordList('designate elect');

/** First parts of a word before a title that is no part of it: "ex-banker Minister", "long-serving". */
export const NOT_TITLE_PREFIX = /^(?:ex|then|mid|long)-/;

/** Words before a title that are no part of it, beside those that say how its holder stands: "veteran senator". */
export const NOT_TITLE_WORDS = wordList(`
  conservative controversial embattled federal fellow first fourth hardline influential key last liberal local
  moderate national newly-elected own popular powerful prominent recent regional second senior sole third top
  veteran
`);

/** Words before a title that make it another one: "deputy minister", "special envoy". */
export const TITLE_ADJECTIVES = wordList(`
  assistant associate chief deputy economic federal financial first foreign general high interim military
  national parliamentary permanent presidential regional religious secretary senior special spiritual supreme
  vice
`);

/** Introduce what comes after a title and is no body: "Secretary of Justice", "Minister for Defence". */
export const FIELD_OF_OFFICE = wordList('for of');

/** Introduce the body of an office: "president of Cuba", "ambassador to the UN", "director at the FBI". */
export const BODY_OF_OFFICE: readonly string[] = ['of', 'for', 'to', 'at', 'in', 'on', 'from'];

/** Whether whoever holds the post is sent by somebody: "US ambassador to the United Nations". */
export function isSent(title: string): boolean {
  return SENT.test(title);
}

const SENT = new RegExp(alternatives(SENT_POSTS), 'i');

const PARTY_POSTS = [
  'Adviser',
  'Campaign Manager',
  'Chairman',
  'Chief Whip',
  'Co-Chair',
  'Deputy Chairman',
  'Deputy Leader',
  'Director',
  'Executive Director',
  'First Secretary',
  'Founder',
  'Leader',
  'Negotiator',
  'Presidential Candidate',
  'Secretary General',
  'Spokesperson',
  'Treasurer',
  'Vice Chairman',
  'Vice Leader',
];
const PARTY_POST = new RegExp(`^${alternatives(PARTY_POSTS)}$`);

/** Whether parties have such a post themselves: a "Labour leader" leads Labour, a "Labour minister" is of the state. */
export function isPartyPost(title: string): boolean {
  return PARTY_POST.test(title);
}

/** "senators" and "prime ministers" as one of them. */
export function singularTitle(words: string): string {
  return words.replace(/(?<=\w{3}[^s])s$/, '');
}

/** Whether a title's last word is written for several: "Presidents Bush and Putin". */
export function isPluralTitle(word: string): boolean {
  return /s$/i.test(word);
}

/** "president elect" as the title that it says a status of. */
export function withoutElect(words: string): string {
  return words.replace(ELECT, '');
}

/** "then prime minister" as the title that it says a status of. */
export function withoutFormer(words: string): string {
  return words.replace(FORMER, '');
}

const ELECT = new RegExp(` ${alternatives(ELECT_SUFFIXES)}$`);
const FORMER = new RegExp(`^${alternatives(TITLE_PREFIXES)} `);
