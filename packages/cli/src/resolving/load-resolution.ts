import type { PrecedentGraph, Resolution, Side } from '@precedent/graph';
import type { EntityRef, SourcedClaim } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';

/** An archive with its graph, and why the graph has the entities that it has. */
export interface OpenResolution {
  archive: Archive;
  graph: PrecedentGraph;
  resolution: Resolution;
  /** @throws PrecedentError `not_found` or `ambiguous`. */
  refNamed(text: string): EntityRef;
  /** @throws PrecedentError as `refNamed`, and `invalid_input` where both are one. */
  pairNamed(a: string, b: string): [EntityRef, EntityRef];
  /** What the articles of a side say of it. */
  claimsOf(side: Side): SourcedClaim[];
}

export async function loadResolution(archive: Archive, context: Context): Promise<OpenResolution> {
  const { claimsOfSide, pairNamed, refNamed, resolutionOf } = await import('@precedent/graph');
  const graph = await loadGraph(archive, await context.reference(), context.terminal);
  const listed = await archive.listedEntities();
  return {
    archive,
    graph,
    resolution: resolutionOf(graph),
    refNamed: (text) => refNamed(graph, text, listed),
    pairNamed: (a, b) => pairNamed(graph, [a, b], listed),
    claimsOf: (side) => claimsOfSide(graph, side),
  };
}
