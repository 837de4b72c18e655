import type { Reading, Reference } from '@precedent/model';
import { gatherFacts } from './facts/gather-facts.ts';
import { readOffices } from './offices/read-offices.ts';
import { orderReadings } from './order-readings.ts';
import { createGraph, type PrecedentGraph } from './precedent-graph.ts';
import { resolveEntities } from './resolution/resolve-entities.ts';

/**
 * Projects readings into one graph: entities that are one thing across articles become one node,
 * claims about the same thing one edge. Pure; the order of the readings makes no difference.
 */
export function buildGraph(readings: Iterable<Reading>, reference: Reference): PrecedentGraph {
  const ordered = orderReadings(readings);
  const resolution = resolveEntities(ordered, reference);
  const officeOf = readOffices(ordered, resolution, reference);
  return createGraph(resolution.entities, gatherFacts(ordered, resolution, officeOf, reference));
}
