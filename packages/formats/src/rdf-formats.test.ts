import type { PrecedentGraph } from '@precedent/graph';
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { DataFactory, Parser, Writer } from 'n3';
import { expect, test } from 'vitest';
import type { Format } from './format.ts';
import { jsonLd } from './json-ld.ts';
import { nQuads } from './n-quads.ts';
import { toQuads } from './rdf/to-quads.ts';
import { arbitraryGraph } from './testing/arbitrary-graph.ts';
import { claimQuoting, factOf, graphOf, reference } from './testing/graphs.ts';
import { trig } from './trig.ts';
import { turtle } from './turtle.ts';

const write = (format: Format, graph: PrecedentGraph) => [...format.write(graph, reference)].join('');

/** N-Quads lines in order, to compare what different formats say. */
function linesOf(quads: Iterable<Quad>): string[] {
  const writer = new Writer({ format: 'N-Quads' });
  return [
    ...new Set(
      [...quads].map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object, quad.graph)),
    ),
  ].sort();
}
const inOneGraph = (quads: Iterable<Quad>) =>
  [...quads].map(({ subject, predicate, object }) => DataFactory.quad(subject, predicate, object));

test.each([
  [nQuads, 'N-Quads'],
  [trig, 'TriG'],
] as const)('$0.id says exactly what the mapping says, whatever the texts', (format, syntax) => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const parsed = new Parser({ format: syntax }).parse(write(format, graph));
      expect(linesOf(parsed)).toEqual(linesOf(toQuads(graph, reference)));
    }),
    { numRuns: 30 },
  );
});

test('Turtle says the same in one graph', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const parsed = new Parser({ format: 'Turtle' }).parse(write(turtle, graph));
      expect(linesOf(parsed)).toEqual(linesOf(inOneGraph(toQuads(graph, reference))));
    }),
    { numRuns: 30 },
  );
});

test('JSON-LD says the same in one graph, as the JSON-LD library reads it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryGraph, async (graph) => {
      const lines = await jsonld.toRDF(JSON.parse(write(jsonLd, graph)), { format: 'application/n-quads' });
      const parsed = new Parser({ format: 'N-Quads' }).parse(String(lines));
      expect(linesOf(parsed)).toEqual(linesOf(inOneGraph(toQuads(graph, reference))));
    }),
    { numRuns: 30 },
  );
});

test('JSON-LD is compact: short names, and plain strings and booleans', () => {
  const claim = claimQuoting('Ann will succeed Bob.', { modality: 'planned', from: '2024-10' });
  const resources = JSON.parse(write(jsonLd, graphOf([factOf({ claims: [claim] })])))['@graph'];
  const statement = resources.find((it: { '@type': string[] }) => it['@type'].includes('rdf:Statement'));
  expect(statement).toMatchObject({
    '@type': ['rdf:Statement', 'p:Claim'],
    'rdf:subject': [{ '@id': 'p:entity/ann' }],
    'p:modality': ['planned'],
    'p:certain': [true],
    'schema:startDate': [{ '@type': 'xsd:gYearMonth', '@value': '2024-10' }],
  });
});

test('another base is written into every format of RDF', () => {
  for (const format of [turtle, trig, nQuads, jsonLd]) {
    const text = [...format.write(graphOf([factOf()]), reference, { base: 'https://example.org/g/' })].join(
      '',
    );
    expect(text).toContain('https://example.org/g/entity/ann');
  }
});
