import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { countGraph } from '../../build/graph/count-graph.ts';
import { lineageOf } from '../../derive/succession/lineage-of.ts';
import { graphAt } from './graph-at.ts';

const reference = await loadReference();
const ALDOVIA = 'country Aldovia';
const file = writeReading({ id: 'file', kind: 'facts' }, [
  tenureRow('Ana Lima', 'Chancellor', ALDOVIA, '2000', '2004-05-06'),
  tenureRow('Ben Okri', 'Chancellor', ALDOVIA, '2004-05-06', null),
]);
const early = writeReading({ id: 'early', publishedAt: '2004-02-01' }, [
  { subject: 'person Ben Okri', relation: 'met', object: 'person Cai Wen' },
]);
const late = writeReading({ id: 'late', publishedAt: '2005-03' }, [
  { subject: 'person Cai Wen', relation: 'opposed', object: 'person Ben Okri' },
]);
const undated = writeReading({ id: 'undated' }, [
  { subject: 'person Cai Wen', relation: 'supported', object: 'person Ben Okri' },
]);
const graph = buildGraph([file, early, late, undated], reference);

const relations = (time: Parameters<typeof graphAt>[1]) =>
  graphAt(graph, time)
    .mapEdges((_, fact) => fact.relation)
    .sort();

test('without a time, the graph itself is returned', () => {
  expect(graphAt(graph, {})).toBe(graph);
});

test('what was published later, or without a date, was not known', () => {
  expect(relations({ knownBy: '2004-12-31' })).toEqual(['holds_office', 'holds_office', 'met']);
  expect(relations({ knownBy: '2005-03' })).toEqual(['holds_office', 'holds_office', 'met', 'opposed']);
});

test('an article dated to a month counts as known only when the month is over', () => {
  expect(relations({ knownBy: '2005-03-15' })).not.toContain('opposed');
});

test('a curated tenure is known from its beginning, and its end only from the day it ended', () => {
  const tenures = lineageOf(
    graphAt(graph, { knownBy: '2003' }),
    reference,
    'country/aldovia/chancellor',
  ).tenures;
  expect(tenures.map(({ person, from, to }) => [person, from, to])).toEqual([
    ['person/ana-lima', '2000', null],
  ]);
});

test('a list with a later date was not known', () => {
  const listed = { ...tenureRow('Ben Okri', 'Chancellor', ALDOVIA, '2004-05-06', null), asOf: '2022-07' };
  const graph = buildGraph([writeReading({ id: 'list', kind: 'facts' }, [listed])], reference);
  const asOf = (knownBy: string) =>
    lineageOf(graphAt(graph, { knownBy }), reference, 'country/aldovia/chancellor').tenures[0]!.asOf;
  expect([asOf('2005'), asOf('2022')]).toEqual([null, '2022-07']);
});

test('as of a date, facts that begin later or are over are left out', () => {
  expect(relations({ asOf: '2004-03-01' })).toEqual(['holds_office', 'met', 'supported']);
});

test('both times together give what was known at one about the other', () => {
  expect(relations({ asOf: '2004-03-01', knownBy: '2004-01-31' })).toEqual(['holds_office']);
});

test('entities without claims are left out, and the others keep their ids', () => {
  expect(graphAt(graph, { knownBy: '2004-01-31' }).nodes()).not.toContain('person/cai-wen');
  expect(graphAt(graph, { knownBy: '2004-02-01' }).nodes()).toContain('person/cai-wen');
});

const unsure = writeReading({ id: 'unsure', publishedAt: '2004-02-01' }, [
  { subject: 'person Dan Roe', relation: 'met', object: 'person Ben Okri', certain: false },
]);
const doubtful = buildGraph([file, early, unsure], reference);

test('uncertain claims are left out unless asked for, and their entities never are', () => {
  const scopes = [{}, { knownBy: '2004-02-01' }, { asOf: '2004-03-01' }];
  for (const scope of scopes) {
    const [certain, all] = [false, true].map((uncertain) => graphAt(doubtful, { ...scope, uncertain }));
    expect(certain!.edges()).not.toContain('person/ben-okri~met~person/dan-roe');
    expect(all!.getEdgeAttributes('person/ben-okri~met~person/dan-roe')).toMatchObject({ certain: false });
    expect(all!.size - certain!.size).toBe(1);
    expect(certain!.nodes()).toEqual(all!.nodes());
  }
  expect(graphAt(doubtful, {})).toBe(graphAt(doubtful, {}));
});

test('the uncertain claims of a graph are counted apart', () => {
  expect(countGraph(doubtful)).toMatchObject({ claims: 4, uncertain: 1 });
  expect(countGraph(graphAt(doubtful, {}))).toMatchObject({ claims: 3, uncertain: 0 });
});

test('the articles of a graph are those that its claims come from', () => {
  expect(countGraph(graph)).toEqual({
    articles: 3,
    copies: 0,
    facts: 2,
    entities: 4,
    claims: 5,
    uncertain: 0,
  });
});
