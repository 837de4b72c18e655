import { readFileSync } from 'node:fs';
import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { SparqlEndpoint } from '@precedent/server';
import { afterAll, expect, test } from 'vitest';

// The examples of docs/sparql.md over a graph in which each of them finds something.

const reference = await loadReference();
const NATO = 'institution NATO';
const [rutte, stoltenberg, orban] = ['person Mark Rutte', 'person Jens Stoltenberg', 'person Viktor Orbán'];
const graph = buildGraph(
  [
    writeReading({ id: 'file', kind: 'facts', source: 'secretaries.csv' }, [
      tenureRow('Jens Stoltenberg', 'Secretary General', NATO, '2014-10-01', '2024-10-01'),
      tenureRow('Mark Rutte', 'Secretary General', NATO, '2024-10-01', null),
    ]),
    writeReading({ id: 'article', publishedAt: '2024-10-02' }, [
      { subject: rutte, relation: 'succeeded', object: stoltenberg, from: '2024-10-01', to: '2024-10-01' },
      { subject: rutte, relation: 'aided', object: 'country Ukraine', modality: 'planned' },
      { subject: orban, relation: 'met', object: rutte, polarity: 'negative', speaker: orban },
      { subject: stoltenberg, relation: 'met', object: rutte },
    ]),
    writeReading({ id: 'other', publishedAt: '2024-10-03' }, [
      { subject: orban, relation: 'met', object: rutte },
    ]),
  ],
  reference,
);
const endpoint = new SparqlEndpoint(reference);
afterAll(() => endpoint.close());

const document = readFileSync(new URL('../docs/sparql.md', import.meta.url), 'utf8');
const examples = [...document.matchAll(/```sparql\n([\s\S]+?)```/g)].map(([, query]) => query!);
const [tsv, turtle] = ['text/tab-separated-values', 'text/turtle'];
const lines = async (at: number) => {
  const { text } = await endpoint.answer(graph, { query: examples[at - 1]!, accept: tsv });
  return text.trim().split('\n').slice(1);
};

test('there are ten', () => {
  expect(examples).toHaveLength(10);
});

test('1: the holders of an office with their dates', async () => {
  expect(await lines(1)).toEqual([
    expect.stringMatching(/"Jens Stoltenberg"\t"2014-10-01".*\t"2024-10-01"/),
    expect.stringMatching(/"Mark Rutte"\t"2024-10-01"/),
  ]);
});

test('2: what is said about a person, with the quotes', async () => {
  const found = await lines(2);
  expect(found).toHaveLength(6);
  for (const line of found) expect(line.split('\t').every((cell) => /^".+"$/.test(cell))).toBe(true);
});

test('3 and 4: plans and denials', async () => {
  expect(await lines(3)).toEqual(['"Mark Rutte"\t"is to aid (planned)"\t"Ukraine"']);
  expect(await lines(4)).toEqual(['"Mark Rutte"\t"met"\t"Viktor Orbán"']);
});

test('5: what some say and others deny', async () => {
  expect(await lines(5)).toEqual(['"Mark Rutte"\t"met"\t"Viktor Orbán"']);
});

test('6: claims of each relation', async () => {
  const counts = (await lines(6)).map((line) => Number(line.split('\t')[1]));
  expect(counts.reduce((sum, count) => sum + count)).toBe(7);
  expect(counts[0]).toBe(3);
});

test('7: people at both ends of two meetings', async () => {
  expect(await lines(7)).toEqual(['"Jens Stoltenberg"', '"Viktor Orbán"']);
});

test('8: somebody is quoted', async () => {
  const { text } = await endpoint.answer(graph, { query: examples[7]!, accept: 'application/json' });
  expect(JSON.parse(text)).toMatchObject({ boolean: true });
});

test('9: sources with the number of their claims', async () => {
  expect((await lines(9)).map((line) => line.replace(/^.*article\//, ''))).toEqual([
    'article>\t4',
    'file>\t2',
    'other>\t1',
  ]);
});

test('10: successions as triples', async () => {
  const { text } = await endpoint.answer(graph, { query: examples[9]!, accept: turtle });
  expect(text).toContain(
    '<http://www.wikidata.org/prop/direct/P1365> <urn:precedent:entity/person/jens-stoltenberg>',
  );
});
