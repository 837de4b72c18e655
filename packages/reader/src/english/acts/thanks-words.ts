import { wordList } from '@precedent/model';

/** Verbs for thanking, with whoever is thanked as object: "thanked India". */
export const THANKING_VERBS = wordList('thank');

/** Introduces what somebody is thanked for: "thanked India for its help". */
export const THANKED_FOR = 'for';
