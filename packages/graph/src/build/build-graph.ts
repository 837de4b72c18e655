import { type Decision, indexGazetteer, type Reading, type Reference } from '@precedent/model';
import { gatherFacts } from './facts/gather-facts.ts';
import { createGraph, type PrecedentGraph } from './graph/precedent-graph.ts';
import { nameOffices } from './offices/name-offices.ts';
import { settleOffices } from './offices/settle-offices.ts';
import { orderReadings } from './order/order-readings.ts';
import { resolveClaims } from './resolution/resolve-claims.ts';
import { resolveEntities } from './resolution/resolve-entities.ts';

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
  const ordered = orderReadings(readings);
  const { entityOf, ...resolution } = resolveEntities(ordered, reference, decisions);
  const entities = new Map(resolution.entities.map((entity) => [entity.id, entity]));
  const claims = settleOffices(resolveClaims(ordered, { entityOf }), entities, reference).flat();
  const nameOffice = nameOffices(claims, entities, indexGazetteer(reference.gazetteer));
  return createGraph(resolution.entities, gatherFacts(claims, nameOffice, reference), resolution);
}
