import { wordList } from '@precedent/model';

/** What a cue of the ontology may begin with or introduce its object by: "in favour of", "take over from". */
export const CUE_PREPOSITIONS = wordList(`
  about against among around as at behind between by for from in into of off on over through to toward
  towards under upon with
`);

/** Words of a cue that stand for any of their kind, or for none: "cast one's vote for". */
export const CUE_PLACEHOLDERS = wordList(`a an the one's one’s his be is in-favour`);
