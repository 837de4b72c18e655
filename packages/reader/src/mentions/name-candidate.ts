import type { EntityType } from '@precedent/model';
import type { TokenRange } from '../parse/document.ts';
import type { KnownName } from './name-index.ts';

/** Weights by type: what the evidence says that a name stands for. */
export type TypeVotes = Readonly<Partial<Record<EntityType, number>>>;

/** A stretch of one sentence that may be a name. */
export interface NameCandidate extends TokenRange {
  sentence: number;
  votes: TypeVotes;
  /** Entries of the gazetteer that bear this name; empty where it is unknown. */
  known: readonly KnownName[];
  /** Found by a pattern of names ("Ministry of Foreign Affairs"), by the gazetteer, or by the model. */
  source: 'pattern' | 'gazetteer' | 'recogniser' | 'proposal' | 'repeat';
}

/** Added up, weaker evidence last does not overrule stronger: callers scale the weights. */
export function addVotes(...votes: TypeVotes[]): TypeVotes {
  const sum: Partial<Record<EntityType, number>> = {};
  for (const vote of votes)
    for (const [type, weight] of Object.entries(vote) as [EntityType, number][])
      sum[type] = (sum[type] ?? 0) + weight;
  return sum;
}

const ORDER: readonly EntityType[] = ['person', 'country', 'institution', 'place'];

/** The type with the most weight; null without any. Ties go to the earlier of {@link ORDER}. */
export function strongestType(votes: TypeVotes): EntityType | null {
  let best: EntityType | null = null;
  for (const type of ORDER) if ((votes[type] ?? 0) > (best === null ? 0 : (votes[best] ?? 0))) best = type;
  return best;
}
