import type { PrecedentGraph, Resolution, Side } from '@precedent/graph';
import type { EntityRef, SourcedClaim } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';

/** An archive with its graph and the reasons why names were merged. */
export interface OpenResolution {
  archive: Archive;
  graph: PrecedentGraph;
  resolution: Resolution;
  /** @throws PrecedentError `not_found` or `ambiguous`. */
  refNamed(text: string): EntityRef;
  /** @throws PrecedentError like `refNamed`, and `invalid_input` if both are the same. */
  pairNamed(a: string, b: string): [EntityRef, EntityRef];
  /** The claims about one side of a pair. */
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
