import type { EntityType, GazetteerEntry, Span } from '@precedent/model';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { headOf, spanOf } from './phrase.ts';

/** A name in the text with what it refers to, decided from the whole document. */
export interface FoundName {
  sentence: number;
  tokens: TokenRange;
  head: number;
  span: Span;
  type: EntityType;
  entry: GazetteerEntry | null;
  /** True for "Iraqi", false for "Iraq". */
  adjective: boolean;
}

export function foundAt(
  sentence: Sentence,
  { start, end }: TokenRange,
  named: Pick<FoundName, 'type' | 'entry' | 'adjective'>,
): FoundName {
  const tokens = { start, end };
  return {
    sentence: sentence.index,
    tokens,
    head: headOf(sentence, tokens),
    span: spanOf(sentence, tokens),
    ...named,
  };
}
