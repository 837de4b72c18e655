import { wordList } from '../word-list.ts';

/** Verbs of saying behind a quotation, as news inflects them: `"Is that so?" Rutte asked`. */
export const SAID = wordList(`
  added argued asked asks concluded continued declared insisted posted quipped replied responded said says
  shouted told tweeted warned wrote
`);
