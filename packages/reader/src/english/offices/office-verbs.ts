import { wordList } from '@precedent/model';

/** Verbs besides "be" whose object says what their subject is: "became prime minister", "was elected president". */
export const NAMING_VERBS = wordList('appoint become elect remain serve');

/** Verbs behind which a title is what their subject is, often after "as": "serves as president", "acts as envoy". */
export const SERVING_VERBS = wordList(`
  act be become continue function remain return serve stay work
`);

/** Verbs that put their object in an office that it did not have: "was sworn in as governor". */
export const INSTALLING_VERBS = wordList('appoint choose elect inaugurate install name select swear');

/** Those, and the ones that may say so of somebody who has it already or is only meant for it. */
export const OFFICE_GIVING_VERBS: ReadonlySet<string> = new Set([
  ...INSTALLING_VERBS,
  ...wordList('confirm crown designate pick re-appoint re-elect reappoint reelect'),
]);
