import type {
  Decision,
  EntityRef,
  EntityType,
  ListedEntity,
  Reading,
  Reference,
  StatementRef,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';

/** An end of a claim: a name or an id, a name with what it is, or a reference. */
export type SaidEnd = string | { name: string; type: EntityType } | EntityRef;

type Left<Stated> = { [Key in keyof Stated]?: Stated[Key] | undefined };

/** What a person says of a claim; what is left out stays as it is. */
export interface Said extends Left<Omit<StatementRef, 'subject' | 'object' | 'office'>> {
  subject?: SaidEnd | undefined;
  object?: SaidEnd | undefined;
  /** "Prime Minister of the Netherlands"; null for none. */
  office?: string | null | undefined;
}

/** What a statement about an article is understood by. */
export interface Setting {
  graph: GraphView;
  reference: Reference;
  listed: readonly ListedEntity[];
  /** Of the article, as its reader drew it. */
  reading: Reading;
  decisions: readonly Decision[];
}
