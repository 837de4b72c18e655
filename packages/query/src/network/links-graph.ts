import type { PrecedentGraph } from '@precedent/graph';
import type { UndirectedGraph } from 'graphology';
import { connect } from '../evaluate/connections.ts';
import type { QueryContext } from '../query/context.ts';
import { acceptLinks, type LinkFilter } from './accept-links.ts';

/** Results kept for each graph: enough for a page that pages through one. */
const MOST_KEPT = 6;
const kept = new WeakMap<PrecedentGraph, Map<string, unknown>>();

/** The result of a computation over a graph, kept from the last time if there was one. */
export function keepFor<Result>(graph: PrecedentGraph, key: unknown, compute: () => Result): Result {
  const known = kept.get(graph) ?? new Map<string, unknown>();
  kept.set(graph, known);
  const name = JSON.stringify(key);
  const result = known.has(name) ? (known.get(name) as Result) : compute();
  known.delete(name);
  known.set(name, result);
  if (known.size > MOST_KEPT) known.delete(known.keys().next().value!);
  return result;
}

/** One edge between any two entities that an accepted fact links, without the entities that have none. */
export function linksGraph(
  { graph, reference, asOf }: QueryContext<PrecedentGraph>,
  filter: LinkFilter,
): UndirectedGraph {
  const { accept } = acceptLinks(reference.ontology, filter, asOf);
  return keepFor(graph, ['links', filter, asOf], () => {
    const links = connect(graph, accept);
    for (const id of links.nodes()) if (links.degree(id) === 0) links.dropNode(id);
    return links;
  });
}
