import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from '../ask.ts';
import { sampleGraph } from '../testing/sample-graph.ts';

const reference = await loadReference();
const nato = sampleGraph(reference);
const kingdom = 'country United Kingdom';
const offices = buildGraph(
  [
    writeReading({ id: 'offices', kind: 'facts' }, [
      tenureRow('Theresa May', 'Home Secretary', kingdom, '2010', '2016'),
      tenureRow('Theresa May', 'Prime Minister', kingdom, '2016', '2019'),
      tenureRow('Jeremy Hunt', 'Foreign Secretary', kingdom, '2018', '2019'),
      tenureRow('Boris Johnson', 'Foreign Secretary', kingdom, '2016', '2018'),
      tenureRow('Boris Johnson', 'Prime Minister', kingdom, '2019', '2022'),
      tenureRow('Scott Morrison', 'Prime Minister', 'country Australia', '2018', '2022'),
    ]),
  ],
  reference,
);
const textsOf = (question: string, graph = offices) =>
  ask(graph, reference, question).results.map(({ text }) => text.replace(/ \(.*/, ''));
const summaryOf = (question: string, graph = offices) => ask(graph, reference, question).summary;

test.each([
  ['Were Claes and Solana both secretary general of NATO?', 'Yes, both'],
  ['Were both Claes and Solana secretary general of NATO?', 'Yes, both'],
  ['Was Claes or Solana secretary general of NATO in 1998?', 'Yes'],
  ['Was neither Claes nor Solana secretary general of NATO?', 'No'],
  ['Were Claes and Solana both secretary general of NATO in 1998?', 'No, not all of them'],
])('%s', (question, summary) => {
  expect(summaryOf(question, nato)).toBe(summary);
});

test('what holds of one alone is not said of both, and the other is named', () => {
  const { summary, results, notes } = ask(offices, reference, 'Were May and Hunt both prime minister?');
  expect([summary, results.length]).toEqual(['In part: of the rest, no source here says so', 1]);
  expect(notes.join(' ')).toContain('No source here says so: Whether Jeremy Hunt was Prime Minister');
});

test('who was both one and the other is in both lists, in the state that has both offices', () => {
  expect(textsOf('Who was both foreign secretary and prime minister?')).toEqual([
    'Boris Johnson, as Foreign Secretary of the United Kingdom',
    'Boris Johnson, as Prime Minister of the United Kingdom',
  ]);
  expect(summaryOf('Was Theresa May both home secretary and prime minister?')).toBe('Yes, both');
});

test('a title before two states is meant of each', () => {
  expect(textsOf('Who were the prime ministers of the United Kingdom and Australia in 2018?')).toEqual([
    'Theresa May, as Prime Minister of the United Kingdom',
    'Scott Morrison, as Prime Minister of Australia',
  ]);
});

test('two questions are answered one after the other, and a pronoun in the second is whom the first names', () => {
  expect(textsOf('Who preceded Claes and who succeeded him?', nato)).toEqual([
    'Sergio Balanzino, as Secretary General of NATO',
    'Manfred Wörner, as Secretary General of NATO',
    'Sergio Balanzino, as Secretary General of NATO',
    'Javier Solana, as Secretary General of NATO',
  ]);
});

test('the formal query of several parts can be asked again', () => {
  const question = 'Were Claes and Solana both secretary general of NATO?';
  const { query, results, sparql } = ask(nato, reference, question);
  expect(query).toMatch(/^whether .* both whether /);
  expect(ask(nato, reference, query)).toMatchObject({ results, summary: 'Yes, both', query });
  expect(sparql).toBeNull();
});

test('a follow-up goes on from the last part', () => {
  const { query } = ask(nato, reference, 'Who preceded Solana and who succeeded him?');
  const { results } = ask(nato, reference, 'and after him?', { previous: query });
  expect(results[0]!.text).toContain('Jens Stoltenberg');
});

test('a question that "and" belongs to is answered as one', () => {
  expect(ask(nato, reference, 'What do Stoltenberg and Rutte have in common?').query).toMatch(/^common /);
  expect(ask(nato, reference, 'Who served between Claes and Rasmussen?').query).not.toContain(' and ');
});
