import { wordList } from '@precedent/model';

/** Nouns for people who work for somebody, and are not meant by the name of whom they work for: "Trump's lawyer". */
export const ATTENDANTS = wordList(`
  accountant adviser advisor aide assistant attorney bodyguard chauffeur cook doctor driver fiancé fiancée fiance
  fiancee interpreter lawyer maid nanny physician secretary servant translator tutor valet widow widower
`);
