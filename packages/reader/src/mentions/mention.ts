import type { EntityType, Span } from '@precedent/model';
import type { TokenRange } from '../parse/document.ts';

export type MentionKind = 'name' | 'adjective' | 'pronoun' | 'description';

/** A place in the text that refers to an entity. */
export interface Mention {
  /** Index in the document's list of mentions, in text order. */
  index: number;
  sentence: number;
  tokens: TokenRange;
  /** Token index of its syntactic head. */
  head: number;
  span: Span;
  text: string;
  kind: MentionKind;
  type: EntityType | null;
  /** Gazetteer id, if the name is known. */
  gazetteer: string | null;
  gender: 'male' | 'female' | null;
  plural: boolean;
}
