import { wordList } from '@precedent/model';

/** Words that negate their predicate: "did not sign", "hardly met". */
export const NEGATORS = wordList(`not n't n’t never neither nor hardly nobody none`);

/** Determiners that negate their noun: "no talks were held". */
export const NEGATIVE_DETERMINERS = wordList('no neither');

/** Deny that somebody is what the phrase says: "Rutte is not the president". */
export const DENIES_BEING = wordList(`not n't never no`);

/** Introduces something that didn't happen: "without signing". */
export const WITHOUT = 'without';

/** The two words of "no longer supports". */
export const NO_LONGER = { adverb: 'longer', denied: 'no' } as const;

/** Words for not doing or stopping what they govern: "refused to back", "failed to agree", "a halt to". */
export const PREVENTING_WORDS = wordList(`
  avoid bar cancel cease decline deny end fail failure forbid halt hesitate prevent refrain refusal refuse reluctant
  stop suspend unable unwilling withdraw withhold
`);

/** Words for saying that what they govern is false: "denied that he met". Counter-example: "doubted". */
export const DENYING_WORDS = wordList('deny denial refute rebut');

/** Verbs for turning down what somebody is asked to do: "rejected calls to resign". */
export const REJECTING_VERBS = wordList(`
  brush defy dismiss ignore rebuff refuse reject resist rule shrug spurn turn
`);

/** Nouns for taking part in what follows: "denied involvement in the attack". */
export const PARTS_IN_ACTS = wordList('complicity involvement part participation responsibility role');
