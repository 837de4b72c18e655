import { wordList } from '@precedent/model';

/** Verbs besides "be" whose object says what their subject is: "became prime minister", "was elected president". */
export const NAMING_VERBS = wordList('appoint become elect remain serve');
