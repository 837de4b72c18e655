import { wordList } from '@precedent/model';

/** Nouns for work at a body that isn't an office: "Rutgers University scholar Kelly Dittmar". */
export const OCCUPATIONS = wordList(`
  academic activist analyst author blogger campaigner columnist correspondent drummer economist employee
  expert fellow historian journalist lawyer lecturer member photographer player professor reporter researcher
  scholar scientist specialist strategist student worker writer
`);
