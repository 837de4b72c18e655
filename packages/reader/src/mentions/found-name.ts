import type { EntityType, GazetteerEntry, Span } from '@precedent/model';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { headOf, spanOf } from './phrase.ts';

/** A name as it stands in the text, with what it stands for settled over the whole document. */
export interface FoundName {
  sentence: number;
  tokens: TokenRange;
  head: number;
  span: Span;
  type: EntityType;
  entry: GazetteerEntry | null;
  /** "Iraqi" rather than "Iraq". */
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
