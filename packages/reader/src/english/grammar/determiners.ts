import { wordList } from '@precedent/model';

/** Show that a phrase refers to something mentioned before: "the envoy", "this alliance"; not "an envoy". */
export const DEFINITE_DETERMINERS = wordList('the this that these those');

/** Introduce something: "an envoy". */
export const INDEFINITE_ARTICLES = wordList('a an');

/** Show whose something is: "his party". */
export const POSSESSIVE_DETERMINERS = wordList('her his its my our their your');

/** Determiners before a name that aren't part of it: "the Bundestag", "his Labour Party". */
export const LEADING_DETERMINERS: ReadonlySet<string> = new Set([
  ...DEFINITE_DETERMINERS,
  ...POSSESSIVE_DETERMINERS,
  ...INDEFINITE_ARTICLES,
]);

export const DEFINITE_ARTICLE = 'the';

/** "the Bahamas" and "The Bahamas" without the article. */
export function withoutArticle(name: string): string {
  return name.replace(/^the /i, '');
}

/** Quantities of what follows "of", which is what the sentence is about: "many of his suggestions". */
export const QUANTITIES = wordList(`
  all any aspect both lot majority many most much none number part several some
`);
