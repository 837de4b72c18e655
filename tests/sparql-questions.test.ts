import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { ask } from '@precedent/query';
import { loadReference } from '@precedent/reference';
import { SparqlEndpoint } from '@precedent/server';
import { afterAll, expect, test } from 'vitest';

// The query of an answer, printed as SPARQL, finds over /sparql what the answer says.

const reference = await loadReference();
const NATO = 'institution NATO';
const [rutte, trump, orban] = ['person Mark Rutte', 'person Donald Trump', 'person Viktor Orbán'];
const graph = buildGraph(
  [
    writeReading(
      { id: 'file', kind: 'facts', source: 'secretaries.csv' },
      [
        ['Manfred Wörner', '1988-07-01', '1994-08-13', null],
        ['Sergio Balanzino', '1994-08-13', '1994-10-17', 'acting'],
        ['Willy Claes', '1994-10-17', '1995-10-20', null],
        ['Javier Solana', '1995-12-05', '1999-10-06', null],
        ['Anders Fogh Rasmussen', '2009-08-01', '2014-10-01', null],
        ['Jens Stoltenberg', '2014-10-01', '2024-10-01', null],
        ['Mark Rutte', '2024-10-01', null, null],
      ].map(([person, from, to, status]) =>
        tenureRow(person!, 'Secretary General', NATO, from!, to!, status as 'acting' | null),
      ),
    ),
    writeReading({ id: 'article', publishedAt: '2024-06-27' }, [
      { subject: 'person Rishi Sunak', relation: 'praised', object: rutte, speaker: 'person Rishi Sunak' },
      { subject: 'country United States', relation: 'supported', object: rutte },
      { subject: 'country Germany', relation: 'supported', object: rutte, from: '2023-11', to: '2023-11' },
      { subject: orban, relation: 'opposed', object: rutte, polarity: 'negative' },
      { subject: trump, relation: 'met', object: orban, from: '2024-03-08', to: '2024-03-08' },
    ]),
  ],
  reference,
);
const endpoint = new SparqlEndpoint(reference);
afterAll(() => endpoint.close());

async function run(question: string) {
  const answer = ask(graph, reference, question);
  const { text } = await endpoint.answer(graph, { query: answer.sparql!, accept: 'application/json' });
  const reply = JSON.parse(text);
  const rows: Record<string, { value: string }>[] = reply.results?.bindings ?? [];
  return { answer, rows, boolean: reply.boolean };
}

test.each([
  'Who supported Mark Rutte?',
  'Who supported Mark Rutte in 2023?',
  'Who did not oppose Mark Rutte?',
  'Who met Viktor Orbán?',
  'Who was Secretary General of NATO in 1994?',
  'Who was Secretary General of NATO between 1996 and 2013?',
  'Who is Secretary General of NATO?',
  'Who was the second Secretary General of NATO?',
  'Who was the last Secretary General of NATO?',
  'Who preceded Mark Rutte as Secretary General of NATO?',
  'Who succeeded Willy Claes as Secretary General of NATO?',
])('%s', { timeout: 60_000 }, async (question) => {
  const { answer, rows } = await run(question);
  const names = answer.results.map(({ entities }) => entities[0]!.name);
  expect(names.length).toBeGreaterThan(0);
  expect(rows.map(({ name }) => name!.value).sort()).toEqual([...names].sort());
});

test('whether something is so', async () => {
  const yes = await run('Did the United States support Mark Rutte?');
  expect([yes.answer.summary, yes.boolean]).toEqual(['Yes', true]);
  const no = await run('Did Viktor Orbán oppose Mark Rutte?');
  expect([no.answer.summary, no.boolean]).toEqual(['No', false]);
});

test('when somebody held an office, and how many did', async () => {
  const { rows } = await run('When was Jens Stoltenberg Secretary General of NATO?');
  expect(rows.map(({ from, to }) => [from!.value, to!.value])).toEqual([['2014-10-01', '2024-10-01']]);
  const people = await run('How many people met Viktor Orbán?');
  expect(people.rows[0]!.number!.value).toBe(people.answer.summary);
  const holders = await run('How many secretaries general has NATO had?');
  expect(holders.answer.summary).toBe(`${holders.rows[0]!.number!.value}, and 1 who only acted`);
});

test('the offices of a person, what somebody said, and the sources of it', async () => {
  const offices = await run('Which offices did Willy Claes hold?');
  expect(offices.rows.map(({ name }) => name!.value)).toEqual(['Secretary General of NATO']);
  const said = await run('What did Rishi Sunak say about Mark Rutte?');
  expect(said.rows).toHaveLength(said.answer.results.length);
  const sources = await run('Which articles mention Viktor Orbán?');
  expect(sources.rows.map(({ source }) => source!.value)).toEqual(['urn:precedent:article/article']);
});

test.each([
  'How is Donald Trump connected to Mark Rutte?',
  'Who was the longest-serving Secretary General of NATO?',
  'What do Willy Claes and Javier Solana have in common?',
])('SPARQL cannot say: %s', (question) => {
  expect(ask(graph, reference, question).sparql).toBeNull();
});
