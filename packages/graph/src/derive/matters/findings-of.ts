import type { Conflict, Findings, ListedConflict, Matter, Reference } from '@precedent/model';
import { factsIn, type PrecedentGraph } from '../../build/graph/precedent-graph.ts';
import { withoutUncertain } from '../../build/graph/without-uncertain.ts';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { conflictsIn, matterOfConflict } from '../conflicts/conflicts-in.ts';
import { conflictsOf } from '../conflicts/conflicts-of.ts';
import { factsInMatter } from '../facts/facts-in-matter.ts';
import { listPlans } from '../plans/plans-of.ts';

/** All contradictions and plans of a graph, in no particular order. */
export function findingsOf(graph: PrecedentGraph, reference: Reference): Findings {
  const conflicts = conflictsOf(graph, reference).map((conflict) =>
    toListed(conflict, matterOfConflict(graph, conflict)),
  );
  return { conflicts, plans: listPlans(factsIn(withoutUncertain(graph)), reference) };
}

/** Those in some matters. */
export function findingsIn(graph: GraphView, reference: Reference, matters: readonly Matter[]): Findings {
  const found = mapTogether(matters, (matter) => {
    const conflicts = conflictsIn(graph, reference, matter).map((conflict) => toListed(conflict, matter));
    return { conflicts, plans: listPlans(factsInMatter(graph, reference, matter).own, reference) };
  });
  return {
    conflicts: found.flatMap(({ conflicts }) => conflicts),
    plans: found.flatMap(({ plans }) => plans),
  };
}

function toListed({ id, kind, entities, sides }: Conflict, matter: Matter): ListedConflict {
  return { matter, id, kind, entities, weakest: sides.at(-1)!.weight, strongest: sides[0]!.weight };
}
