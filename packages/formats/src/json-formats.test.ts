import type { PrecedentGraph } from '@precedent/graph';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { cytoscapeJson } from './cytoscape-json.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { jsonLd } from './json-ld.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

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

test('JSON-LD has a statement with the quote, the article and the Wikidata property, not a bare triple', () => {
  const claim = claimQuoting('Ann will succeed Bob.', { modality: 'planned', from: '2024-10' });
  const resources = parse(jsonLd, graphOf([factOf({ claims: [claim] })]))['@graph'];
  expect(resources).toHaveLength(3);
  expect(resources[2]).toMatchObject({
    '@type': 'rdf:Statement',
    'rdf:subject': { '@id': 'p:entity/ann' },
    'rdf:predicate': [{ '@id': 'p:relation/succeeded' }, { '@id': 'wdt:P1366' }],
    'rdf:object': { '@id': 'p:entity/bob' },
    'p:modality': 'planned',
    'schema:startDate': '2024-10',
    'oa:hasSelector': [{ 'oa:exact': 'Ann will succeed Bob.', 'oa:start': 0, 'oa:end': 21 }],
  });
});

test('JSON-LD links only to web addresses; what an older archive has in their place is text', () => {
  const url = 'javascript:alert(1)';
  const { article } = claimQuoting('');
  const fact = factOf({ claims: [claimQuoting('x', { article: { ...article, url } })] });
  const text = [
    ...jsonLd.write(graphOf([fact], [entityNamed('Ann', { links: { url } }), entityNamed('Bob')]), reference),
  ].join('');
  expect(text).toContain(`"rdfs:seeAlso":"${url}"`);
  expect(text).toContain(`"schema:url":"${url}"`);
});
