import { buildGraph } from '@precedent/graph';
import type { Alert } from '@precedent/model';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { noticeChange, watchAnswer } from './watch-answer.ts';

const reference = await loadReference();
const question = 'Who is the Chancellor of Aldovia?';
const watch = (...readings: Parameters<typeof buildGraph>[0][]) =>
  watchAnswer(
    buildGraph(
      readings.flatMap((some) => [...some]),
      reference,
    ),
    reference,
    question,
  );

const lima = (to: string | null) => [
  writeReading({ id: 'file', kind: 'facts' }, [
    tenureRow('Ana Lima', 'Chancellor', 'country Aldovia', '2000-01-01', to),
  ]),
];
const okri = [
  writeReading({ id: 'later', kind: 'facts' }, [
    tenureRow('Ben Okri', 'Chancellor', 'country Aldovia', '2004-01-01', null),
  ]),
];
const alertOf = (found: Alert['found'], webhook: string | null = null): Alert => ({
  id: 'a',
  question,
  entity: null,
  webhook,
  found,
  changes: [],
  checkedAt: '2024-01-01T00:00:00.000Z',
});
const now = { at: '2024-02-01T00:00:00.000Z', sequence: 7 };

test('a new holder is a change, with the article that says so', () => {
  const alert = alertOf(watch(lima(null)).found, 'https://hooks.example/');
  const after = noticeChange(alert, watch(lima('2004-01-01'), okri), now);
  expect(after?.found.results).toEqual([expect.stringContaining('Ben Okri')]);
  expect(after?.changes).toEqual([
    {
      ...now,
      summary: null,
      appeared: [expect.stringContaining('Ben Okri')],
      gone: [expect.stringContaining('Ana Lima')],
      articles: ['later'],
      delivery: { state: 'waiting', attempts: 0 },
    },
  ]);
});

test('the same answer is no change, also if it is of a later day', () => {
  const alert = alertOf(watch(lima(null)).found);
  expect(noticeChange(alert, watch(lima(null)), now)).toBeNull();
  const said = (day: string) => ({
    found: alert.found,
    articlesOf: new Map([[`Ana Lima (as of ${day})`, []]]),
  });
  expect(noticeChange(alert, said('6 July 2022'), now)).toBeNull();
});

test('nothing is known of an office without articles', () => {
  expect(watch([]).found).toEqual({ summary: null, results: [] });
});
