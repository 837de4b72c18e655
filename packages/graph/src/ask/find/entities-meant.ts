import type { Verdict } from '@precedent/model';
import { type PrecedentGraph, resolutionOf } from '../../build/graph/precedent-graph.ts';
import { refsOf } from '../../build/resolution/records/entity-ref.ts';

/** Ids that those whom a verdict is about have in the graph: one where it made them one. */
export function entitiesMeant(graph: PrecedentGraph, verdict: Verdict): string[] {
  const ids = refsOf(verdict).map((ref) => resolutionOf(graph).entityMeant(ref));
  return [...new Set(ids.filter((id) => id !== null))];
}
