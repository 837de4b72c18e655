import type { PrecedentGraph } from '@precedent/graph';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { cytoscapeJson } from './cytoscape-json.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

const parse = (format: Format, graph: PrecedentGraph) =>
  JSON.parse([...format.write(graph, reference)].join(''));

test('canonical JSON sorts keys at every level and keeps the order of lists', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
});

test('JSON is the graph as in the API, with the provenance of each claim as one string', () => {
  const fact = factOf();
  const [ann, bob] = [entityNamed('Ann'), entityNamed('Bob')];
  expect(parse(json, graphOf([fact], [bob, ann]))).toEqual({
    entities: [ann, bob],
    facts: [{ ...fact, claims: [{ ...fact.claims[0], how: 'model' }] }],
  });
});

test('JSON with a fact between missing entities is refused', () => {
  expect(() => json.read!(JSON.stringify({ entities: [], facts: [factOf()] }))).toThrow('not in the file');
});

test('Cytoscape JSON has nodes with labels, and edges between them', () => {
  const { elements } = parse(cytoscapeJson, graphOf([factOf()]));
  expect(elements.nodes[0]).toEqual({
    data: { id: 'ann', name: 'Ann', label: 'Ann', type: 'person', aliases: [], links: {} },
  });
  expect(elements.edges[0].data).toMatchObject({
    id: 'f1',
    source: 'ann',
    target: 'bob',
    label: 'succeeded',
  });
});
