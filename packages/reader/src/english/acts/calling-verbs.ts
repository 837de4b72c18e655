import { wordList } from '@precedent/model';

/**
 * Verbs that call their object something, possibly a judgement: "called him a liar", "hailed her as a hero".
 */
export const CALLING_VERBS = wordList(`
  brand call characterise characterize denounce describe dub hail label slam
`);
