import { foldName, type OfficesAsked, type OfficesFound, type Reference } from '@precedent/model';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { asPartial } from '../../partial/partial-graph.ts';
import { indexOffices } from './office-index.ts';

/** The offices with a known body, or a part of their list. A graph that is not whole must not be restricted in time. */
export function listOffices(graph: GraphView, reference: Reference, asked: OfficesAsked): OfficesFound {
  if (!isWhole(graph)) return asPartial(graph).listOffices(asked);
  const { words, skip, most } = asked;
  const found = [...indexOffices(graph, reference).offices.values()].filter(({ label }) => {
    const own = foldName(label).split(' ');
    return words.every((word) => own.some((other) => other.startsWith(word)));
  });
  return { offices: found.slice(skip, skip + most), total: found.length };
}
