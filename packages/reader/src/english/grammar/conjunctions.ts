import { wordList } from '@precedent/model';

/** Between things of which only one is meant: "the King or Queen". */
export const ALTERNATIVES = wordList('or nor');
