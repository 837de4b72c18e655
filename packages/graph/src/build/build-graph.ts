import type { Decision, Reading, Reference } from '@precedent/model';
import type { PrecedentGraph } from './graph/precedent-graph.ts';
import { GraphBuilder } from './graph-builder.ts';
import { finish } from './order/steps.ts';

/**
 * Builds one graph from readings: an entity named in several articles becomes one node, and claims that say
 * the same become one edge. People's decisions about entities outrank what the readings suggest, and
 * `reference.listed` links entities to lists. Pure; the order of the readings makes no difference.
 */
export function buildGraph(
  readings: Iterable<Reading>,
  reference: Reference,
  decisions: readonly Decision[] = [],
): PrecedentGraph {
  return finish(new GraphBuilder(reference).build({ readings, listed: reference.listed, decisions }));
}
