import type { Verdict } from '@precedent/model';
import { type PrecedentGraph, resolutionOf } from '../../build/graph/precedent-graph.ts';
import { refsOf } from '../../build/resolution/records/entity-ref.ts';

/** Ids of the entities that a verdict is about: a single one if they are merged. */
export function entitiesMeant(graph: PrecedentGraph, verdict: Verdict): string[] {
  const ids = refsOf(verdict).map((ref) => resolutionOf(graph).entityMeant(ref));
  return [...new Set(ids.filter((id) => id !== null))];
}
