import { FAMILY_NAME_PARTICLES, SMALL_WORDS, wordList } from '@precedent/model';

/** Lower-case words in names of persons: "Ursula von der Leyen", "Hassan ould Ahmed". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  ...FAMILY_NAME_PARTICLES,
  ...wordList('arap ben bint binti das e los ole ould wa y'),
]);

/** Words before a name or between titles, which are part of neither: "the Speaker of the House". */
export const BETWEEN_TITLES = wordList('of for the and - ,');

/** Lower-case words in names of all kinds: "Doctors without Borders", "Los Angeles". */
export const SMALL_WORDS_IN_NAMES: ReadonlySet<string> = new Set([
  ...NAME_PARTICLES,
  ...SMALL_WORDS,
  ...wordList('against an les under with without &'),
]);

/** Lower-case prefix of names: "al-Assad". */
export const NAME_PREFIX = /^(?:al|ad|an|ar|as|at|az|el|es|ul)-\p{Lu}/u;

/** Says whose a body is, and is no part of its name: "Kurdish-led Syrian Democratic Forces". */
export const AFFILIATED =
  /-(?:allied|backed|based|born|controlled|dominated|funded|led|linked|owned|run|supported)$/i;

/** Nouns after a surname for several people with it: "the Biden family". */
export const KIN_GROUPS = wordList('brothers clan couple families family sisters');
