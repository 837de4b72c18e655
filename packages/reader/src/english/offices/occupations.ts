import { wordList } from '@precedent/model';

/** Nouns for work that isn't an office of a state: "Rutgers University scholar Kelly Dittmar", "the Senegalese economist". */
export const OCCUPATIONS = wordList(`
  academic activist analyst author blogger campaigner columnist correspondent drummer economist employee
  expert fellow historian journalist lawyer lecturer member photographer player professor reporter researcher
  scholar scientist specialist strategist student worker writer
`);

/** Of these, the ones that are posts at an institution: "Birmingham City University professor David Wilson". */
export const POSTS_AT_BODIES = wordList(`
  analyst columnist correspondent economist expert lecturer professor reporter scientist
`);
