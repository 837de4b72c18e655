import { wordList } from './word-list.ts';

/** Small words in the names of bodies, in lower case: "Organisation for the Prohibition of Chemical Weapons". */
export const SMALL_WORDS = wordList('a and at for in of on the to');

/** Nouns for institutions that every state has: "Iraqi parliament". Counter-examples: "bank", "party". */
export const STATE_ORGANS = wordList(`
  administration agency army assembly cabinet commission committee congress council court department embassy
  forces government house legislature military ministry navy office parliament police presidency senate
`);

/** Fields of government that ministries are named after: "oil ministry". */
export const MINISTRY_FIELDS = wordList(`
  agriculture culture defence defense economy education energy environment finance foreign health
  information interior justice labor labour oil trade transport
`);
