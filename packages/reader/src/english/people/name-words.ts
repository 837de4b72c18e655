import { FAMILY_NAME_PARTICLES, SMALL_WORDS, wordList } from '@precedent/model';

/** Small words in persons' names, written in lower case: "Ursula von der Leyen", "Hassan ould Ahmed". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  ...FAMILY_NAME_PARTICLES,
  ...wordList('ben bint das e los ould y'),
]);

/** Small words before a name or between its titles, which belong to neither: "the Speaker of the House". */
export const BETWEEN_TITLES = wordList('of for the and - ,');

/** Small words that names of all kinds hold in lower case: "Doctors without Borders", "Los Angeles". */
export const SMALL_WORDS_IN_NAMES: ReadonlySet<string> = new Set([
  ...NAME_PARTICLES,
  ...SMALL_WORDS,
  ...wordList('against an les under with without &'),
]);

/** What a name in lower case begins with that is one: "al-Assad". */
export const NAME_PREFIX = /^al-/;

/** Behind a surname, of several persons of it: "the Biden family". */
export const KIN_GROUPS = wordList('brothers clan couple families family sisters');
