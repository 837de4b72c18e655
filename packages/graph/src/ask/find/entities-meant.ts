import { refsOf, type Verdict } from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { resolvedIn } from '../../partial/resolved-in.ts';

/** Ids of the entities that a verdict is about: a single one if they are merged, none if it is about a claim. */
export function entitiesMeant(graph: GraphView, verdict: Verdict): string[] {
  const ids = mapTogether(refsOf(verdict), (ref) => resolvedIn(graph).entityMeant(ref));
  return [...new Set(ids.filter((id) => id !== null))];
}
