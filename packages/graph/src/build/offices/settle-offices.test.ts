import { type WrittenClaim, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { findOffices } from '../../ask/find/find-offices.ts';
import { officesOf } from '../../derive/succession/lineage-of.ts';
import { buildGraph } from '../build-graph.ts';

const reference = await loadReference();
const graphOf = (...claims: WrittenClaim[]) =>
  buildGraph([writeReading({ id: 'a' }, claims, {}, reference)], reference);
const labels = (...claims: WrittenClaim[]) =>
  officesOf(graphOf(...claims), reference).map(({ label }) => label);
const holds = (object: string, office: string): WrittenClaim => ({
  subject: 'person Ana Lima',
  relation: 'holds_office',
  object,
  office,
});

test('an office is the same however it is named', () => {
  const ways = ['Prime Minister', 'Dutch premier', 'PM of the Netherlands', 'outgoing prime minister'];
  expect(labels(...ways.map((office) => holds('country Netherlands', office)))).toEqual([
    'Prime Minister of the Netherlands',
  ]);
});

test('the body named in the text outranks the one that the claim links to', () => {
  expect(
    labels(holds('country United States', 'Governor of Texas'), holds('place Texas', 'Governor')),
  ).toEqual(['Governor of Texas']);
});

test('an appointment without a body is to the office of that title in the same article', () => {
  const appointed = {
    subject: 'country France',
    relation: 'appointed',
    object: 'person Ana Lima',
    office: 'secretary general',
  };
  const graph = graphOf(holds('institution NATO', 'Secretary General'), appointed);
  const fact = graph.findEdge((_, { relation }) => relation === 'appointed')!;
  expect(graph.getEdgeAttribute(fact, 'office')).toEqual({
    id: 'institution/nato/secretary-general',
    title: 'Secretary General',
    body: 'institution/nato',
    label: 'Secretary General of NATO',
  });
});

test('an appointment to an office without a known body keeps its title, but gives no lineage', () => {
  const graph = graphOf({
    subject: 'country France',
    relation: 'appointed',
    object: 'person Ana Lima',
    office: 'chief of staff',
  });
  expect(graph.mapEdges((_, { office }) => office?.label)).toEqual(['Chief of Staff']);
  expect(officesOf(graph, reference)).toEqual([]);
});

test.each([
  'Secretary General of NATO',
  'NATO chief',
  'nato secretary-general',
  'head of NATO',
  'institution/nato/secretary-general',
])('the office is found as "%s"', (text) => {
  const graph = graphOf(holds('institution NATO', 'Secretary General'), holds('country France', 'President'));
  expect(findOffices(graph, reference, text).map(({ label }) => label)).toEqual([
    'Secretary General of NATO',
  ]);
});

test('a title alone finds the offices of all bodies that have it', () => {
  const graph = graphOf(holds('country France', 'President'), holds('country Brazil', 'President'));
  expect(findOffices(graph, reference, 'the president')).toHaveLength(2);
});

test('the "leader" of a country is the only office that the person has there', () => {
  expect(
    labels(holds('country Netherlands', 'Dutch leader'), holds('country Netherlands', 'premier')),
  ).toEqual(['Prime Minister of the Netherlands']);
});

test('"leader" is kept if the person has no other office there, or two', () => {
  expect(labels(holds('country Russia', 'Russian leader'))).toEqual(['Leader of Russia']);
  const two = [holds('country Russia', 'Prime Minister'), holds('country Russia', 'President')];
  expect(labels(holds('country Russia', 'Russian leader'), ...two)).toContain('Leader of Russia');
});

test('an office whose body is not in the reading is recognised by the label that other claims give it', () => {
  const succession = {
    subject: 'person Ana Lima',
    relation: 'succeeded',
    object: 'person Ben Okri',
    office: 'Chair of the Harbour League',
  };
  const readings = [
    writeReading({ id: 'a' }, [holds('institution Harbour League', 'Chairman')], {}, reference),
    writeReading({ id: 'b' }, [succession], {}, reference),
  ];
  const graph = buildGraph(readings, reference);
  const fact = graph.findEdge((_, { relation }) => relation === 'succeeded')!;
  expect(graph.getEdgeAttribute(fact, 'office')?.label).toBe('Chairman of the Harbour League');
});
