import { wordList } from '@precedent/model';

/** Areas of a state, in lower case after their name: "Helmand province". */
export const KINDS_OF_AREAS = wordList(
  'county district governorate island oblast peninsula prefecture province region valley',
);

/** Of these, the ones that only say what it is and are no part of the name: "Niger Delta region". */
export const AREAS_BESIDE_NAMES = wordList('island region');
