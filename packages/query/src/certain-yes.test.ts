import { buildGraph } from '@precedent/graph';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { ask } from './ask.ts';

const reference = await loadReference();
const graph = buildGraph(
  [
    writeReading({ id: 'file', kind: 'facts' }, [
      tenureRow('Ana Lima', 'Chancellor', 'country Aldovia', '2000-01-01', '2004-01-01'),
      tenureRow('Ben Okri', 'Chancellor', 'country Aldovia', '2004-01-01', null),
    ]),
    writeReading({ id: 'a', publishedAt: '2020-05-01' }, [
      { subject: 'person Cai Wen', relation: 'supported', object: 'person Dan Roe', confidence: 0.7 },
      { subject: 'person Eva Holm', relation: 'supported', object: 'person Dan Roe', confidence: 0.9 },
    ]),
  ],
  reference,
);

test('a yes needs a claim that is right often enough; one that is less sure is named beside', () => {
  expect(ask(graph, reference, 'Did Eva Holm support Dan Roe?').summary).toBe('Yes');
  const doubtful = ask(graph, reference, 'Did Cai Wen support Dan Roe?');
  expect(doubtful).toMatchObject({ summary: null, results: [] });
  expect(doubtful.notes[0]).toContain('A sentence may say so: Cai Wen supported Dan Roe');
});

test('who did something is still answered with both', () => {
  expect(ask(graph, reference, 'Who supported Dan Roe?').results).toHaveLength(2);
});

test('a post that no office is called is refused, instead of answering about another office', () => {
  expect(() => ask(graph, reference, "Who filled Ana Lima's Senate seat?")).toThrow(
    'no office matches "Senate seat"',
  );
  for (const question of ["Who filled Ana Lima's old job?", "Who filled Ana Lima's Chancellor job?"])
    expect(ask(graph, reference, question).results[0]!.text).toContain('Ben Okri');
});
