import { wordList } from '@precedent/model';

const DECADES = wordList('twenties thirties forties fifties sixties seventies eighties nineties');

/** Whether a word means ten years of the past: "the eighties", "the 1980s". */
export function isDecade(word: string): boolean {
  return DECADES.has(word) || /^(?:\d\d)?\d0['\u2019]?s$/.test(word);
}
