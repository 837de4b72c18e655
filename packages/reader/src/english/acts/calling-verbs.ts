import { wordList } from '@precedent/model';

/** Verbs that give their object a name, which may be a judgement: "called him a liar", "hailed her as a hero". */
export const CALLING_VERBS = wordList(`
  brand call characterise characterize denounce describe dub hail label slam
`);
