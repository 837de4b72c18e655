import type { Sentence, TokenRange } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapitalised, lowerOf, tokenAt } from './phrase.ts';

/** Full names that the recogniser may miss: a given name and the names attached to it in the parse. */
export function findGivenNameNames(sentence: Sentence, lexicon: Lexicon): TokenRange[] {
  return sentence.tokens.flatMap((token, start) => {
    if (token.upos !== 'PROPN' || !isCapitalised(token) || !lexicon.givenNames.has(lowerOf(token))) return [];
    let end = start + 1;
    while (end < sentence.tokens.length && isPartOf(sentence, end, start)) end++;
    return end - start > 1 ? [{ start, end }] : [];
  });
}

function isPartOf(sentence: Sentence, index: number, first: number): boolean {
  const token = tokenAt(sentence, index);
  return token.deprel === 'flat' && token.head === first && token.upos === 'PROPN' && isCapitalised(token);
}
