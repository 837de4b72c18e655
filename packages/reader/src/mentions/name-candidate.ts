import type { EntityType } from '@precedent/model';
import type { TokenRange } from '../parse/document.ts';
import type { KnownName } from './name-index.ts';

/** The weight of the evidence for each type that a name may have. */
export type TypeVotes = Readonly<Partial<Record<EntityType, number>>>;

/** Words of a sentence that may be a name. */
export interface NameCandidate extends TokenRange {
  sentence: number;
  votes: TypeVotes;
  /** Gazetteer entries with this name. */
  known: readonly KnownName[];
  /**
   * How it was found: by a pattern ("Ministry of Foreign Affairs"), in the gazetteer, or by the model, for
   * example.
   */
  source: 'pattern' | 'gazetteer' | 'recogniser' | 'proposal' | 'repeat';
}

/** Adds up votes. Callers scale the weights by the strength of the evidence. */
export function addVotes(...votes: TypeVotes[]): TypeVotes {
  const sum: Partial<Record<EntityType, number>> = {};
  for (const vote of votes)
    for (const [type, weight] of Object.entries(vote) as [EntityType, number][])
      sum[type] = (sum[type] ?? 0) + weight;
  return sum;
}

const ORDER: readonly EntityType[] = ['person', 'country', 'institution', 'place'];

/** The type with the most weight; null without votes. Of equal ones the first in {@link ORDER}. */
export function strongestType(votes: TypeVotes): EntityType | null {
  let best: EntityType | null = null;
  for (const type of ORDER) if ((votes[type] ?? 0) > (best === null ? 0 : (votes[best] ?? 0))) best = type;
  return best;
}
