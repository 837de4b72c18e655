import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { PrecedentError, type SourcedClaim } from '@precedent/model';
import type { Quad } from '@rdfjs/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryGraph } from '../testing/arbitrary-graph.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from '../testing/graphs.ts';
import { addressIri, idIn } from './iris.ts';
import { toQuads } from './to-quads.ts';
import { expandName } from './vocabulary.ts';

const quadsOf = (graph: PrecedentGraph, base?: string) => [...toQuads(graph, reference, { base })];
const quadsOfClaim = (changes: Partial<SourcedClaim>) =>
  quadsOf(graphOf([factOf({ claims: [claimQuoting('Ann succeeded Bob.', changes)] })]));
const valuesOf = (quads: Quad[], name: Parameters<typeof expandName>[0]) =>
  quads.filter(({ predicate }) => predicate.value === expandName(name)).map(({ object }) => object);
const claimIris = (quads: Quad[]) =>
  quads.filter(({ object }) => object.value === 'urn:precedent:Claim').map(({ subject }) => subject.value);

test('a claim is a statement about two entities, with its relation, modality, polarity and reader', () => {
  const quads = quadsOfClaim({ modality: 'planned', status: 'elect', speaker: 'ann' });
  expect(valuesOf(quads, 'rdf:subject')[0]?.value).toBe('urn:precedent:entity/ann');
  expect(valuesOf(quads, 'rdf:predicate')[0]?.value).toBe('urn:precedent:relation/succeeded');
  expect(valuesOf(quads, 'rdf:object')[0]?.value).toBe('urn:precedent:entity/bob');
  expect(valuesOf(quads, 'p:modality')[0]?.value).toBe('planned');
  expect(valuesOf(quads, 'p:status')[0]?.value).toBe('elect');
  expect(valuesOf(quads, 'p:confidence')[0]).toMatchObject({
    value: '0.875',
    datatype: { value: expandName('xsd:decimal') },
  });
  expect(valuesOf(quads, 'prov:wasAttributedTo')[0]?.value).toBe('urn:precedent:entity/ann');
  expect(valuesOf(quads, 'schema:softwareVersion')[0]?.value).toBe('1');
});

test('a planned claim is not asserted: no triple has the relation as its property', () => {
  const properties = quadsOfClaim({ modality: 'planned' }).map(({ predicate }) => predicate.value);
  expect(properties.filter((iri) => /relation|wikidata/.test(iri))).toEqual([]);
});

test.each([
  [1, '1'],
  [0.30000000000000004, '0.30000000000000004'],
  [1.5e-7, '0.00000015'],
])('the confidence %d is the decimal %s', (confidence, written) => {
  expect(valuesOf(quadsOfClaim({ confidence }), 'p:confidence')[0]?.value).toBe(written);
});

test.each([
  ['2024', 'xsd:gYear'],
  ['2024-10', 'xsd:gYearMonth'],
  ['2024-10-01', 'xsd:date'],
] as const)('the date %s is of the type %s', (from, type) => {
  const [start] = valuesOf(quadsOfClaim({ from }), 'schema:startDate');
  expect(start).toMatchObject({ value: from, datatype: { value: expandName(type) } });
});

test('a quote is a Web Annotation selector of its words and one of its place in the article', () => {
  const quads = quadsOfClaim({});
  expect(valuesOf(quads, 'oa:exact')[0]?.value).toBe('Ann succeeded Bob.');
  expect(valuesOf(quads, 'oa:start')[0]?.value).toBe('0');
  expect(valuesOf(quads, 'oa:hasSource')[0]?.value).toBe('urn:precedent:article/a1');
  const selectors = valuesOf(quads, 'rdf:type').filter(({ value }) => value.endsWith('Selector'));
  expect(selectors.map(({ value }) => value)).toEqual([
    expandName('oa:TextQuoteSelector'),
    expandName('oa:TextPositionSelector'),
  ]);
});

test('claims and their quotes are in the named graph of their article, and nothing else is', () => {
  for (const { subject, graph } of quadsOfClaim({}))
    expect(graph.value).toBe(subject.value.includes('claim/') ? 'urn:precedent:article/a1' : '');
});

test('the same claim has the same IRI in another archive, whatever its number, and another claim has another', () => {
  const iri = claimIris(quadsOfClaim({}))[0];
  expect(claimIris(quadsOfClaim({ id: 'c17' }))).toEqual([iri]);
  const { article } = claimQuoting('');
  for (const changes of [
    { polarity: 'negative' },
    { from: '2024' },
    { article: { ...article, id: 'a2' } },
  ] as const)
    expect(claimIris(quadsOfClaim(changes))).not.toEqual([iri]);
});

test('two archives merge: every claim of both is there, with one value for each property', () => {
  fc.assert(
    fc.property(arbitraryGraph, arbitraryGraph, (a, b) => {
      const [first, second] = [quadsOf(a), quadsOf(b)];
      const merged = new Set([...first, ...second].map((quad) => JSON.stringify(quad)));
      const iris = new Set([...claimIris(first), ...claimIris(second)]);
      const modalities = [...merged].filter((quad) => quad.includes('urn:precedent:modality'));
      expect(modalities).toHaveLength(iris.size);
    }),
    { numRuns: 30 },
  );
});

test('each resource is described once, and its quads follow each other', () => {
  fc.assert(
    fc.property(arbitraryGraph, (graph) => {
      const subjects = quadsOf(graph).map(({ subject }) => subject.value);
      const starts = subjects.filter((subject, at) => subject !== subjects[at - 1]);
      expect(new Set(starts).size).toBe(starts.length);
    }),
    { numRuns: 30 },
  );
});

test('entities have their names, their kind on Wikidata, and their identifiers', () => {
  const links = { wikidata: 'Q1', url: 'https://ann.example/', gazetteer: 'ann' };
  const quads = quadsOf(createGraph([entityNamed('Ann', { links, aliases: ['A.', 'A.'] })], []));
  expect(quads.map(({ predicate, object }) => [predicate.value, object.value])).toEqual([
    [expandName('rdf:type'), 'urn:precedent:Entity'],
    [expandName('rdf:type'), expandName('wd:Q5')],
    [expandName('rdfs:label'), 'Ann'],
    [expandName('skos:altLabel'), 'A.'],
    [expandName('owl:sameAs'), expandName('wd:Q1')],
    [expandName('rdfs:seeAlso'), 'https://ann.example/'],
    [expandName('p:identifier'), 'gazetteer:ann'],
  ]);
});

test('what is not a web address is text, because an IRI would make it a link', () => {
  const url = 'javascript:alert(1)';
  const ann = entityNamed('Ann', { links: { url } });
  expect(valuesOf(quadsOf(createGraph([ann], [])), 'rdfs:seeAlso')[0]?.termType).toBe('Literal');
});

test('an address with characters that IRIs forbid is encoded', () => {
  expect(addressIri('https://a.example/a b?{x}|"y"')).toBe('https://a.example/a%20b?%7Bx%7D%7C%22y%22');
});

test('a base makes IRIs resolvable, keeps the slash of ids, and is checked', () => {
  const graph = createGraph([entityNamed('Ann', { id: 'person/ann b' })], []);
  const iri = quadsOf(graph, 'https://example.org/graph/')[0]!.subject.value;
  expect(iri).toBe('https://example.org/graph/entity/person/ann%20b');
  expect(idIn(iri, 'entity')).toBe('person/ann b');
  for (const base of ['', 'graph/', 'https://example.org', 'https://a b/', 'x:"/'])
    expect(() => quadsOf(graph, base)).toThrow(PrecedentError);
});
