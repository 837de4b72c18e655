import { wordList } from '@precedent/model';

/** Areas of a state, in lower case after their name: "Helmand province". */
export const KINDS_OF_AREAS = wordList(
  'county district governorate island oblast peninsula prefecture province region valley',
);
