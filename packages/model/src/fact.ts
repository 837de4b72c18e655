import type { Modality, Polarity } from './claim.ts';
import type { Entity } from './entity.ts';
import type { SourcedClaim } from './reading.ts';

/**
 * All claims about the same (subject, relation, object, office): an edge of the graph. Claims that
 * disagree stay side by side; the summary fields say how they stand together.
 */
export interface Fact {
  /** Not numeric, unique in the graph, the same for the same four ends. */
  id: string;
  /** Entity ids. */
  subject: string;
  relation: string;
  object: string;
  /** The normalised office, where the relation carries one. */
  office: string | null;
  symmetric: boolean;
  /** Best evidence first. */
  claims: SourcedClaim[];
  /** The strongest modality among its claims. */
  modality: Modality;
  /** The polarity of the strongest claims; `contested` where sources disagree on it. */
  polarity: Polarity | 'contested';
  from: string | null;
  to: string | null;
}

/** A graph as plain data, ordered by id: what the API sends and the view draws. */
export interface GraphData {
  entities: Entity[];
  facts: Fact[];
}
