import { expect, test } from 'vitest';
import type { Plan } from '../plan.ts';
import { sayPlanStatus, sayPlanStep } from './say-plan.ts';

const plan = (status: Plan['status'], date: string | null): Plan => ({
  id: 'p',
  text: '',
  entities: ['e'],
  facts: ['f'],
  status,
  date,
  steps: [],
});

test('a plan shows its status with its date', () => {
  expect(sayPlanStatus(plan('due', '2024-10-01'))).toBe('Overdue since 1 October 2024, no follow-up found');
  expect(sayPlanStatus(plan('ahead', null))).toBe('Planned, no date given');
  expect(sayPlanStatus(plan('confirmed', '2024-10'))).toBe('It happened in October 2024');
});

test('a step shows the date of the report and what it reported', () => {
  const step = { kind: 'shifted' as const, date: '2024-11', reported: '2024-08-01', claims: [] };
  expect(sayPlanStep(step)).toBe('1 August 2024: moved to November 2024');
  expect(sayPlanStep({ ...step, kind: 'confirmed', reported: null })).toBe(
    'Undated article: it happened in November 2024',
  );
});
