import { wordList } from './word-list.ts';

/** Behind a name, what tells a son from his father and a monarch from another: "John F. Kennedy Jr." */
export const GENERATION_SUFFIXES = wordList('jr sr ii iii iv');

/**
 * Words in a family name that are never a given name: "von der Leyen", "al-Assad", "O'Neill" once it is
 * folded. Counter-example: "ben", which may be Benjamin.
 */
export const FAMILY_NAME_PARTICLES = wordList(`
  abu al bin d da de del della den der di do dos du el ibn la le mac o st ten ter van von zu
`);
