import type { Alert } from '@precedent/model';
import { expect, test } from 'vitest';
import { countUnseen, seeAll } from './seen-alerts.ts';

const change = (at: string): Alert['changes'][number] => ({
  at,
  sequence: 1,
  summary: null,
  appeared: ['Ann'],
  gone: [],
  articles: [],
  delivery: null,
});
const alert = (...days: string[]): Alert => ({
  id: 'who-leads',
  question: 'Who leads?',
  entity: null,
  webhook: null,
  found: { summary: null, results: [] },
  changes: days.map((day) => change(`${day}T08:00:00.000Z`)),
  checkedAt: '2024-07-01T08:00:00.000Z',
});

test('changes are new until they were seen', () => {
  const first = alert('2024-07-02');
  expect(countUnseen(first, {})).toBe(1);
  const seen = seeAll([first]);
  expect(countUnseen(first, seen)).toBe(0);
  expect(countUnseen(alert('2024-07-04', '2024-07-03', '2024-07-02'), seen)).toBe(2);
});

test('an alert without changes has nothing to see, whatever it is called', () => {
  expect(seeAll([alert()])).toEqual({});
  expect(countUnseen({ ...alert(), id: 'constructor' }, {})).toBe(0);
});
