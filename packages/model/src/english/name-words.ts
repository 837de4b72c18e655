import { wordList } from './word-list.ts';

/** Words after a name that distinguish a son from his father, or monarchs from each other: "John F. Kennedy Jr." */
export const GENERATION_SUFFIXES = wordList('jr sr ii iii iv');

/**
 * Words in a family name that are never a given name: "von der Leyen", "al-Assad", "O'Neill" once folded.
 * Counter-example: "ben", which may be short for Benjamin.
 */
export const FAMILY_NAME_PARTICLES = wordList(`
  abu al bin d da de del della den der di do dos du el ibn la le mac o st ten ter van von zu
`);
