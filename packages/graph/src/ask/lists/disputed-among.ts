import type { Reference } from '@precedent/model';
import { readFactId } from '../../build/facts/fact-id.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';

/**
 * Those of some facts of which claims may contradict others. Of a graph that an archive keeps, facts are left out that name an
 * office about which it lists no contradiction: their claims, of which there may be thousands, then need not be loaded.
 *
 * @param ids of facts.
 */
export function disputedAmong(
  graph: GraphView,
  { ontology }: Reference,
  ids: readonly string[],
): ReadonlySet<string> {
  if (isWhole(graph) || asPartial(graph).scope.kind === 'timed') return new Set(ids);
  const offices = new Map(
    ids.flatMap((id) => {
      const { relation, office } = readFactId(id);
      // A stance contradicts others between the same two, whatever office it names.
      return office === null || ontology.stance(relation) !== null ? [] : [[id, office] as const];
    }),
  );
  const named = [...new Set(offices.values())];
  const found = asPartial(graph).areDisputed(named);
  const quiet = new Set(named.filter((_, at) => found[at] === false));
  return new Set(ids.filter((id) => !quiet.has(offices.get(id) ?? '')));
}
