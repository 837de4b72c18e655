import { type PrecedentGraph, resolutionOf } from '../build/graph/precedent-graph.ts';
import { type GraphView, isWhole } from './graph-view.ts';
import { asPartial } from './partial-graph.ts';
import type { Resolved } from './resolution-parts.ts';

export function resolvedIn(graph: GraphView): Resolved {
  return isWhole(graph) ? resolvedInWhole(graph) : asPartial(graph).resolved;
}

function resolvedInWhole(graph: PrecedentGraph): Resolved {
  const { open, merges, decided, problems, refOf, entityMeant, entityIn } = resolutionOf(graph);
  return {
    openKeys: () => open.map(({ key }) => key),
    openPairs: (keys) => {
      const wanted = new Set(keys);
      const found = new Map(open.flatMap((pair) => (wanted.has(pair.key) ? [[pair.key, pair]] : [])));
      return keys.map((key) => found.get(key)!);
    },
    mergesOf: (entityId) => merges.filter(({ entity }) => entity === entityId),
    decidedOn: (entityId) => decided.get(entityId) ?? [],
    problems: () => problems,
    refOf,
    entityMeant,
    entityIn,
    expectAfter: () => {},
  };
}
