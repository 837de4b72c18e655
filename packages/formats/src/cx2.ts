import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact, Reference } from '@precedent/model';
import { canonicalJson } from './canonical-json.ts';
import { claimsJson } from './claims-json.ts';
import { summariseFact } from './fact-summary.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { SUMMARY_TYPES } from './graphml/graphml-attributes.ts';

/** Cytoscape Exchange format, version 2: for Cytoscape 3.10 and newer, and NDEx. */
export const cx2: Format = {
  id: 'cx2',
  label: 'CX2 (Cytoscape, NDEx)',
  extension: '.cx2',
  mediaType: 'application/json; charset=utf-8',
  write: writeCx2,
};

/** CX2's names of types, where they differ. */
const typeOf = (type: string) => (type === 'int' ? 'integer' : type);
const declare = (types: Record<string, string>) =>
  Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { d: typeOf(type) }]));

const NODE_TYPES = {
  name: 'string',
  entity_id: 'string',
  type: 'string',
  aliases: 'list_of_string',
  wikidata: 'string',
};
// Cytoscape shows `interaction` as the kind of an edge.
const EDGE_TYPES = { ...SUMMARY_TYPES, interaction: 'string', fact_id: 'string', claims: 'string' };

function* writeCx2(
  graph: PrecedentGraph,
  reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  yield '[{"CXVersion":"2.0","hasFragments":false},\n';
  yield `${canonicalJson({
    metaData: [
      { name: 'attributeDeclarations', elementCount: 1 },
      { name: 'networkAttributes', elementCount: 1 },
      { name: 'nodes', elementCount: graph.order },
      { name: 'edges', elementCount: graph.size },
    ],
  })},\n`;
  const declarations = {
    networkAttributes: declare(filter ? { name: 'string', filter: 'string' } : { name: 'string' }),
    nodes: declare(NODE_TYPES),
    edges: declare(EDGE_TYPES),
  };
  yield `${canonicalJson({ attributeDeclarations: [declarations] })},\n`;
  yield `${canonicalJson({ networkAttributes: [{ name: 'Precedent', filter }] })},\n`;
  // Ids of nodes and edges are numbers.
  const numbers = new Map<string, number>();
  yield* writeAspect('nodes', entitiesInOrder(graph), (entity) => {
    numbers.set(entity.id, numbers.size);
    return { id: numbers.get(entity.id), v: valuesOfEntity(entity) };
  });
  yield* writeAspect('edges', factsInOrder(graph), (fact, id) => ({
    id,
    s: numbers.get(fact.subject),
    t: numbers.get(fact.object),
    v: valuesOfFact(fact, reference),
  }));
  yield '{"status":[{"success":true}]}]\n';
}

function* writeAspect<Item>(
  name: string,
  items: Iterable<Item>,
  toElement: (item: Item, index: number) => unknown,
) {
  yield `{"${name}":[`;
  let index = 0;
  for (const item of items) {
    yield (index === 0 ? '\n' : ',\n') + canonicalJson(toElement(item, index));
    index += 1;
  }
  yield '\n]},\n';
}

function valuesOfEntity({ id, name, type, aliases, links }: Entity) {
  return { name, entity_id: id, type, aliases, ...present({ wikidata: links.wikidata ?? null }) };
}

function valuesOfFact(fact: Fact, reference: Reference) {
  const claims = claimsJson(fact.claims);
  return present({
    ...summariseFact(fact, reference),
    interaction: fact.relation,
    fact_id: fact.id,
    claims,
  });
}

function present(values: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
