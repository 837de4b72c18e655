import { createGraph, graphAt, neighbourhood, type PrecedentGraph } from '@precedent/graph';
import { type Fact, PrecedentError, type QueryScope, type Reference, sayDate } from '@precedent/model';

/** Which part of a graph to export; everything that is left out does not limit it. */
export interface ExportFilter extends QueryScope {
  /** Id of the entity to start from. */
  entity?: string | undefined;
  /** Steps from the entity, 1 by default. */
  depth?: number | undefined;
  /** Only these relations, and more specific ones. */
  relations?: readonly string[] | undefined;
}

/** A part of a graph, and what it is in words, for the file to say. */
export interface GraphPart {
  graph: PrecedentGraph;
  /** Undefined for the whole graph. */
  filter: string | undefined;
}

/**
 * The part of a graph that a filter names, at its time and with or without uncertain claims.
 *
 * @throws PrecedentError `not_found` for an entity that the graph lacks, `invalid_input` for an unknown relation.
 */
export function selectPart(graph: PrecedentGraph, reference: Reference, filter: ExportFilter): GraphPart {
  const { entity, depth = 1, relations = [] } = filter;
  const timed = graphAt(graph, filter);
  if (entity !== undefined && !graph.hasNode(entity))
    throw new PrecedentError('not_found', `no entity has the id "${entity}"`, 'Search for it to see its id.');
  const accept = acceptRelations(relations, reference);
  const name = entity === undefined ? '' : graph.getNodeAttribute(entity, 'name');
  return {
    graph: restrict(timed, entity ?? null, depth, relations.length > 0 ? accept : undefined),
    filter: describe(filter, name, depth),
  };
}

function acceptRelations(relations: readonly string[], { ontology }: Reference) {
  const wanted = new Set(relations.flatMap((id) => ontology.withDescendants(id)));
  return ({ relation }: Fact) => wanted.has(relation);
}

function restrict(
  graph: PrecedentGraph,
  entity: string | null,
  depth: number,
  accept: ((fact: Fact) => boolean) | undefined,
): PrecedentGraph {
  if (entity === null && !accept) return graph;
  // Nothing that is true of it at that time.
  if (entity !== null && !graph.hasNode(entity)) return createGraph([], []);
  const { entities, facts } = neighbourhood(graph, entity, {
    depth,
    limit: Number.POSITIVE_INFINITY,
    accept,
  });
  if (entity !== null) return createGraph(entities, facts);
  const named = new Set(facts.flatMap(({ subject, object }) => [subject, object]));
  return createGraph(
    entities.filter(({ id }) => named.has(id)),
    facts,
  );
}

function describe(
  { entity, relations = [], asOf, knownBy, uncertain }: ExportFilter,
  name: string,
  depth: number,
) {
  const parts = [
    entity === undefined ? null : `within ${depth === 1 ? '1 step' : `${depth} steps`} of ${name}`,
    relations.length === 0 ? null : `relations: ${relations.join(', ')}`,
    asOf ? `as of ${sayDate(asOf)}` : null,
    knownBy ? `published by ${sayDate(knownBy)}` : null,
  ].filter((part) => part !== null);
  const certainty = uncertain ? 'with uncertain claims' : null;
  if (parts.length === 0) return certainty ?? undefined;
  return `only ${[...parts, certainty ?? 'without uncertain claims'].join('; ')}`;
}
