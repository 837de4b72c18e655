import type { Entity, Lineage, Tenure } from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';

const graphs = new WeakMap<Lineage, GraphView>();

/** A line whose people are looked at, and so loaded, once they are asked for. Copied by `{ ...lineage }`, it has them all. */
export function createLineage(graph: GraphView, line: Omit<Lineage, 'people'>): Lineage {
  let people: Entity[] | null = null;
  const lineage: Lineage = {
    ...line,
    get people() {
      people ??= mapTogether(new Set(line.tenures.map(({ person }) => person)), (id) =>
        graph.getNodeAttributes(id),
      );
      return people;
    },
  };
  graphs.set(lineage, graph);
  return lineage;
}

/** The line with only some of its tenures, and the steps between these. */
export function restrictLineage(lineage: Lineage, accept: (tenure: Tenure) => boolean): Lineage {
  const { office, successions } = lineage;
  const tenures = lineage.tenures.filter(accept);
  const moreTenures = lineage.tenures.length - tenures.length;
  if (moreTenures === 0) return lineage;
  const kept = new Set(tenures);
  const line = {
    ...{ office, tenures, moreTenures },
    successions: successions.filter(
      ({ predecessor, successor }) => kept.has(predecessor) && kept.has(successor),
    ),
  };
  const graph = graphs.get(lineage);
  if (graph !== undefined) return createLineage(graph, line);
  const people = new Set(tenures.map(({ person }) => person));
  return { ...line, people: lineage.people.filter(({ id }) => people.has(id)) };
}
