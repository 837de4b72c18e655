import { JUDGING, QUOTING, STATING, STATING_CLAUSES } from '../english/saying-words.ts';

/** Whether a sentence has a word for saying something. */
export function saysThatItSays(sentence: string): boolean {
  const words = sentence.toLowerCase().split(/[^\p{L}]+/u);
  return words.some(
    (word) =>
      word === 'according' || [STATING, STATING_CLAUSES, QUOTING, JUDGING].some((list) => list.has(word)),
  );
}
