import type { Decision, Reading, Reference } from '@precedent/model';
import { gatherFacts } from './facts/gather-facts.ts';
import { createGraph, type PrecedentGraph } from './graph/precedent-graph.ts';
import { readOffices } from './offices/read-offices.ts';
import { orderReadings } from './order/order-readings.ts';
import { resolveEntities } from './resolution/resolve-entities.ts';

/**
 * Builds one graph from readings: an entity that several articles name becomes one node, and claims that
 * say the same become one edge. People's decisions about entities outrank what the readings suggest;
 * `reference.listed` links entities to those of lists. Pure; the order of the readings makes no difference.
 */
export function buildGraph(
  readings: Iterable<Reading>,
  reference: Reference,
  decisions: readonly Decision[] = [],
): PrecedentGraph {
  const ordered = orderReadings(readings);
  const { entityOf, ...resolution } = resolveEntities(ordered, reference, decisions);
  const officeOf = readOffices(ordered, { ...resolution, entityOf }, reference);
  const facts = gatherFacts(ordered, { ...resolution, entityOf }, officeOf, reference);
  return createGraph(resolution.entities, facts, resolution);
}
