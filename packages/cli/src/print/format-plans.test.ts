import type { Plan, PlanStep } from '@precedent/model';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Terminal } from '../terminal.ts';
import { formatPlans } from './format-plans.ts';

const plain = pc.createColors(false);
const terminal = { out: plain, err: plain, width: 80 } as Terminal;

const step = (kind: PlanStep['kind'], date: string | null, reported: string | null): PlanStep => ({
  kind,
  date,
  reported,
  claims: [],
});
const plan = (status: Plan['status'], date: string | null, ...steps: PlanStep[]): Plan => ({
  id: 'plan',
  text: 'Ann Lima, Chancellor of Aldovia',
  entities: ['ann'],
  facts: ['fact'],
  status,
  date,
  steps,
});
const format = (...plans: Plan[]) => formatPlans(plans, plans.length, (id) => id, terminal);

test('a plan is followed by the later reports, in order', () => {
  const shifted = plan(
    'confirmed',
    '2024-11-02',
    step('planned', '2024-10-01', '2024-06-01'),
    step('shifted', '2024-11', '2024-08-01'),
    step('confirmed', '2024-11-02', null),
  );
  expect(format(shifted)).toBe(` 1. Ann Lima, Chancellor of Aldovia
    It happened on 2 November 2024
    1 June 2024: planned for 1 October 2024
    1 August 2024: moved to November 2024
    Undated article: it happened on 2 November 2024
`);
});

test('overdue, future and cancelled plans differ', () => {
  const out = format(
    plan('due', '2024-10-01', step('planned', '2024-10-01', '2024-06-01')),
    plan('ahead', null, step('planned', null, '2024-06-01')),
    plan('cancelled', null, step('planned', null, '2024-06-01'), step('cancelled', null, '2024-07-01')),
  );
  for (const words of [
    'Overdue since 1 October 2024, no follow-up found',
    'Planned, no date given',
    'Called off',
  ])
    expect(out).toContain(words);
});

test('hidden plans are counted', () => {
  expect(
    formatPlans([plan('due', '2024', step('planned', '2024', null))], 3, (id) => id, terminal),
  ).toContain('… and 2 more');
});
