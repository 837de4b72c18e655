import { MINISTRY_FIELDS, SMALL_WORDS, STATE_ORGANS, wordList } from '@precedent/model';

/** Ignored in the name of a body: "Foreign Ministry" and "Ministry of Foreign Affairs" are the same. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set([...SMALL_WORDS, 'affairs']);

/** Nouns for bodies that exist in many countries under the same name: "Supreme Court". */
export const GENERIC_HEADS: ReadonlySet<string> = new Set([
  ...STATE_ORGANS,
  ...wordList('bank judiciary opposition party prosecutor union'),
]);

/** Further words that a name shared by many countries can have: "Ministry of Defence". */
export const GENERIC_WORDS: ReadonlySet<string> = new Set([
  ...MINISTRY_FIELDS,
  ...wordList(`
    affairs armed central city commons communist conservative constitutional democratic deputies election
    electoral federal general green high legislative liberal local lords lower national people public
    representatives republic republican s security socialist state supreme upper
  `),
]);

/** British to American spelling, by the ending of a word. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/^defence$/, 'defense'],
  [/^labour$/, 'labor'],
  [/^centre(s?)$/, 'center$1'],
  [/^programme(s?)$/, 'program$1'],
];

/** A word as Americans spell it: "organization" for "organisation". */
export function respell(word: string): string {
  return SPELLINGS.reduce((spelled, [pattern, other]) => spelled.replace(pattern, other), word);
}

/** Between a body and its country: "Supreme Court of India". */
export const OF_COUNTRY = 'of';
