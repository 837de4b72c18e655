import { wordList } from '@precedent/model';

/** Words that hang on a predicate and deny it: "did not sign", "hardly met". */
export const NEGATORS = wordList(`not n't n’t never neither nor hardly nobody none`);

/** Determiners that deny what they stand before: "no talks were held". */
export const NEGATIVE_DETERMINERS = wordList('no neither');

/** What denies that a name is what the phrase after it says: "Rutte is not the president". */
export const DENIES_BEING = wordList(`not n't never no`);

/** Introduces what did not happen: "without signing". */
export const WITHOUT = 'without';

/** The two words of "no longer supports". */
export const NO_LONGER = { adverb: 'longer', denied: 'no' } as const;

/** What governs an act that does not take place: "refused to back", "failed to agree", "a halt to". */
export const PREVENTING_WORDS = wordList(`
  avoid bar cease decline deny end fail failure forbid halt prevent refrain refusal refuse reluctant
  stop suspend unable unwilling withdraw withhold
`);

/** What governs a clause that is said to be false: "denied that he met". Counter-example: "doubted". */
export const DENYING_WORDS = wordList('deny denial refute rebut');
