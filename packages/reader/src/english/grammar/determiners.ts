import { wordList } from '@precedent/model';

/** Make a phrase mean something that was spoken of: "the envoy", "this alliance". Counter-example: "an envoy". */
export const DEFINITE_DETERMINERS = wordList('the this that these those');

/** Say whose something is, by person: "his party". */
export const POSSESSIVE_DETERMINERS = wordList('her his its my our their your');

/** Determiners at the front of a name that are no part of it: "the Bundestag", "his Labour Party". */
export const LEADING_DETERMINERS: ReadonlySet<string> = new Set([
  ...DEFINITE_DETERMINERS,
  ...POSSESSIVE_DETERMINERS,
  ...wordList('a an'),
]);

export const DEFINITE_ARTICLE = 'the';

/** "the Bahamas" and "The Bahamas" without the article. */
export function withoutArticle(name: string): string {
  return name.replace(/^the /i, '');
}

/** Count what follows them, which is what a sentence is about: "many of his suggestions". */
export const QUANTITIES = wordList(`
  all any aspect both lot majority many most much none number part several some
`);
