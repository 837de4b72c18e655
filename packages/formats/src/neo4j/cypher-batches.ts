import { createHash } from 'node:crypto';
import type { PrecedentGraph } from '@precedent/graph';
import { ENTITY_TYPES, type Entity, type EntityType, type Fact, type Reference } from '@precedent/model';
import { claimsJson } from '../claims-json.ts';
import { type FactSummary, summariseFact } from '../fact-summary.ts';
import { entitiesInOrder, factsInOrder } from '../graph-order.ts';
import { SUMMARY_TYPES } from '../graphml/graphml-attributes.ts';

/** A value that Neo4j stores; a `bigint` becomes an integer, and null removes the property. */
export type CypherValue = string | number | bigint | boolean | readonly string[] | null;

/** A statement of Cypher for the rows of its parameter `rows`. */
export interface CypherBatch {
  cypher: string;
  rows: readonly Record<string, CypherValue | Record<string, CypherValue>>[];
}

const ROWS = 1000;
/** Of claims, in UTF-16 units: a few facts with thousands of claims make a batch too. */
const CHARACTERS = 2_000_000;

/** To be run before the batches, which look entities and facts up by these. Neo4j has such rules for facts since 5.7. */
export function* cypherConstraints(graph: PrecedentGraph): Generator<string, void> {
  yield 'CREATE CONSTRAINT precedent_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE';
  for (const relation of [...idsByRelation(graph).keys()].sort())
    yield `CREATE CONSTRAINT ${quoteName(`precedent_${relation}`)} IF NOT EXISTS ` +
      `FOR ()-[r:${quoteName(relation.toUpperCase())}]-() REQUIRE r.id IS UNIQUE`;
}

/** The same for graphs of the same entities and facts, whatever is said of them. */
export function nameRevision(graph: PrecedentGraph): string {
  const hash = createHash('sha256');
  for (const { id } of entitiesInOrder(graph)) hash.update(JSON.stringify(id));
  for (const { id } of factsInOrder(graph)) hash.update(JSON.stringify([id]));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The graph as it is in the import files for Neo4j, in batches that can be run any number of times with the same result:
 * entities of each type, then facts of each relation. What others added to the same nodes stays.
 *
 * @param revision what {@link nameRevision} says, so that what an earlier push wrote can be found.
 */
export function* cypherBatches(
  graph: PrecedentGraph,
  reference: Reference,
  revision: string,
): Generator<CypherBatch, void> {
  const entities = [...entitiesInOrder(graph)];
  for (const type of ENTITY_TYPES) {
    const rows = entities
      .filter((entity) => entity.type === type)
      .map((entity) => entityRow(entity, revision));
    for (let at = 0; at < rows.length; at += ROWS)
      yield { cypher: mergeEntities(type, reference), rows: rows.slice(at, at + ROWS) };
  }
  for (const [relation, ids] of idsByRelation(graph))
    yield* factBatches(relation, ids, graph, reference, revision);
}

function idsByRelation(graph: PrecedentGraph): Map<string, string[]> {
  const relations = new Map<string, string[]>();
  for (const { id, relation } of factsInOrder(graph)) {
    const ids = relations.get(relation);
    if (ids) ids.push(id);
    else relations.set(relation, [id]);
  }
  return relations;
}

function* factBatches(
  relation: string,
  ids: readonly string[],
  graph: PrecedentGraph,
  reference: Reference,
  revision: string,
): Generator<CypherBatch, void> {
  const cypher = mergeFacts(relation);
  let rows: ReturnType<typeof factRow>[] = [];
  let size = 0;
  for (const id of ids) {
    const row = factRow(graph.getEdgeAttributes(id), reference, revision);
    rows.push(row);
    size += row.properties.claims.length;
    if (rows.length < ROWS && size < CHARACTERS) continue;
    yield { cypher, rows };
    [rows, size] = [[], 0];
  }
  if (rows.length > 0) yield { cypher, rows };
}

function mergeEntities(type: EntityType, { ontology }: Reference): string {
  const labelOf = (each: EntityType) => `:${quoteName(ontology.entityType(each).label)}`;
  // An entity may have had another type when it was written before.
  const others = ENTITY_TYPES.filter((other) => other !== type).map(labelOf);
  return [
    'UNWIND $rows AS row',
    'MERGE (n:Entity {id: row.id})',
    'SET n += row',
    `REMOVE n${others.join('')}`,
    `SET n${labelOf(type)}`,
  ].join('\n');
}

function mergeFacts(relation: string): string {
  return [
    'UNWIND $rows AS row',
    'MATCH (a:Entity {id: row.subject}), (b:Entity {id: row.object})',
    `MERGE (a)-[r:${quoteName(relation.toUpperCase())} {id: row.id}]->(b)`,
    'SET r += row.properties',
  ].join('\n');
}

function entityRow({ id, name, type, aliases, links }: Entity, revision: string) {
  return { id, name, type, aliases, wikidata: links.wikidata ?? null, url: links.url ?? null, revision };
}

function factRow(fact: Fact, reference: Reference, revision: string) {
  const { id, subject, object } = fact;
  const claims = claimsJson(fact.claims);
  const summary = Object.entries(summariseFact(fact, reference)).map(([name, value]) => [
    name,
    SUMMARY_TYPES[name as keyof FactSummary] === 'int' ? BigInt(value) : value,
  ]);
  return {
    id,
    subject,
    object,
    properties: { ...Object.fromEntries(summary), claims, revision } as FactProperties,
  };
}

type FactProperties = Record<string, CypherValue> & { claims: string };

/** Names that are not plain words are quoted with backticks. */
function quoteName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
