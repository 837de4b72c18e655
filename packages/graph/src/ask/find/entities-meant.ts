import { refsOf, type Verdict } from '@precedent/model';
import { type PrecedentGraph, resolutionOf } from '../../build/graph/precedent-graph.ts';

/** Ids of the entities that a verdict is about: a single one if they are merged, none if it is about a claim. */
export function entitiesMeant(graph: PrecedentGraph, verdict: Verdict): string[] {
  const ids = refsOf(verdict).map((ref) => resolutionOf(graph).entityMeant(ref));
  return [...new Set(ids.filter((id) => id !== null))];
}
