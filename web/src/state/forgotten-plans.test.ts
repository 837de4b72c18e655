import type { Plan, PlanStep } from '@precedent/model';
import { expect, test } from 'vitest';
import { isForgotten } from './forgotten-plans.ts';

const step: PlanStep = { kind: 'planned', date: null, reported: '2019-08-30', claims: [] };
const plan = (status: Plan['status'], date: string | null): Plan => ({
  id: 'p',
  text: '',
  entities: [],
  facts: [],
  status,
  date,
  steps: [{ ...step, date }],
});

test('what was due more than a year ago is forgotten, and what is due since last month is not', () => {
  expect(isForgotten(plan('due', '2024-10-01'), '2026-11-29')).toBe(true);
  expect(isForgotten(plan('due', '2026-10'), '2026-11-29')).toBe(false);
});

test('without a date, the last report counts', () => {
  expect(isForgotten(plan('ahead', null), '2020-08-30')).toBe(false);
  expect(isForgotten(plan('ahead', null), '2020-08-31')).toBe(true);
});

test('what happened or was called off is not forgotten', () => {
  expect(isForgotten(plan('confirmed', '2009-01-21'), '2026-11-29')).toBe(false);
  expect(isForgotten(plan('cancelled', null), '2026-11-29')).toBe(false);
});
