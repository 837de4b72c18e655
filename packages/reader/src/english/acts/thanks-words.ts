import { wordList } from '@precedent/model';

export const THANKING_VERBS = wordList('thank');

/** Introduces what somebody is thanked for: "thanked India for its help". */
export const THANKED_FOR = 'for';
