import { wordList } from '@precedent/model';

/** Prepositions at the beginning of a cue or before its object: "in favour of", "take over from". */
export const CUE_PREPOSITIONS = wordList(`
  about against among around as at behind between by for from in into of off on over through to toward
  towards under upon with
`);

/** Words of a cue that match any word of their kind, or none: "cast one's vote for". */
export const CUE_PLACEHOLDERS = wordList(`a an the one's one’s his be is in-favour`);

/** Stands for any object of the verb in a cue: "demand something from", "lend something to". */
export const CUE_OBJECT = 'something';
