import { alternatives, SENT_POSTS, wordList } from '@precedent/model';

/** Prefixes that show that a tenure is over: "ex-president", "then-prime-minister". */
export const FORMER_PREFIXES = wordList('ex former then');

/** All prefixes that are ignored when titles are looked up: also "now-president". */
export const TITLE_PREFIXES: ReadonlySet<string> = new Set([...FORMER_PREFIXES, 'now']);

/** Suffixes that show that a tenure is still to come: "President-elect". */
export const ELECT_SUFFIXES = wordList('designate elect');

/** Prefixes of words before a title that aren't part of it: "ex-banker Minister", "long-serving". */
export const NOT_TITLE_PREFIX = /^(?:ex|then|mid|long)-/;

/** Words before a title that aren't part of it, other than those for its status: "veteran senator". */
export const NOT_TITLE_WORDS = wordList(`
  conservative controversial embattled federal fellow first fourth hardline influential key last liberal local
  moderate national newly-elected own popular powerful prominent recent regional second senior sole third top
  veteran
`);

/** Words that make it another title: "deputy minister", "special envoy". */
export const TITLE_ADJECTIVES = wordList(`
  assistant associate chief deputy economic federal financial first foreign general high interim military
  national parliamentary permanent presidential regional religious secretary senior special spiritual supreme
  vice
`);

/** Introduce the field of an office, which isn't a body: "Secretary of Justice", "Minister for Defence". */
export const FIELD_OF_OFFICE = wordList('for of');

/** Introduce the body of an office: "president of Cuba", "ambassador to the UN", "director at the FBI". */
export const BODY_OF_OFFICE: readonly string[] = ['of', 'for', 'to', 'at', 'in', 'on', 'from'];

/** Whether the holder of a post is sent by somebody: "US ambassador to the United Nations". */
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

/**
 * Whether parties have such a post: a "Labour leader" leads Labour, but a "Labour minister" is in government.
 */
export function isPartyPost(title: string): boolean {
  return PARTY_POST.test(title);
}

/** "senator" for "senators", "prime minister" for "prime ministers". */
export function singularTitle(words: string): string {
  return words.replace(/(?<=\w{3}[^s])s$/, '');
}

/** Whether the last word of a title is plural: "Presidents Bush and Putin". */
export function isPluralTitle(word: string): boolean {
  return /s$/i.test(word);
}

/** "president" for "president elect". */
export function withoutElect(words: string): string {
  return words.replace(ELECT, '');
}

/** "prime minister" for "then prime minister". */
export function withoutFormer(words: string): string {
  return words.replace(FORMER, '');
}

const ELECT = new RegExp(` ${alternatives(ELECT_SUFFIXES)}$`);
const FORMER = new RegExp(`^${alternatives(TITLE_PREFIXES)} `);
