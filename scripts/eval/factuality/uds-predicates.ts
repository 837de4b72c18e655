import type { Article } from '@precedent/model';
import { toArticle } from '../open-reader.ts';
import { readJsonLines } from '../read-json-lines.ts';

/** A sentence of UDS in the evaluation data; only the fields in use. */
export interface UdsSentence {
  id: string;
  text: string;
  tokens: string[];
  preds: { tok: number; word: string; factuality: number }[];
}

export interface PredicateSentence {
  article: Article;
  /** Predicates by their start in the text. */
  predicates: { start: number; word: string; crowd: number }[];
}

export function readUds(file: string): PredicateSentence[] {
  return readJsonLines<UdsSentence>(file).map(toPredicateSentence);
}

/** Tokens are in the order of the text. One that is not in it (an edited spelling) has no position and no predicate. */
export function toPredicateSentence({ id, text, tokens, preds }: UdsSentence): PredicateSentence {
  let at = 0;
  const starts = tokens.map((token) => {
    const found = text.indexOf(token, at);
    if (found >= 0) at = found + token.length;
    return found;
  });
  return {
    article: toArticle({ id, text }),
    predicates: preds.flatMap(({ tok, word, factuality }) => {
      const start = starts[tok] ?? -1;
      return start < 0 ? [] : [{ start, word, crowd: factuality }];
    }),
  };
}
