import type { Plan } from '@precedent/model';
import { expect, test } from 'vitest';
import { sayPlanStatus, sayPlanStep } from './plan-steps.ts';

const plan = (status: Plan['status'], date: string | null): Plan => ({
  id: 'p',
  text: '',
  entities: ['e'],
  facts: ['f'],
  status,
  date,
  steps: [],
});

test('a plan says how it stands', () => {
  expect(sayPlanStatus(plan('due', '2024-10-01'))).toBe('Due since 1 October 2024, and nothing was reported');
  expect(sayPlanStatus(plan('ahead', null))).toBe('Planned, for no date');
  expect(sayPlanStatus(plan('confirmed', '2024-10'))).toBe('It happened, October 2024');
});

test('a step says when it was reported and what', () => {
  const step = { kind: 'shifted' as const, date: '2024-11', reported: '2024-08-01', claims: [] };
  expect(sayPlanStep(step)).toBe('1 August 2024: moved to November 2024');
  expect(sayPlanStep({ ...step, kind: 'confirmed', reported: null })).toBe(
    'No day of report: it happened, November 2024',
  );
});
