import { type Plan, type PlanStep, sayDate, sayWhen } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';
import { formatHeading } from './format-heading.ts';

/** Planned events to read: the status of each, and what was reported about it, in order. */
export function formatPlans(
  plans: readonly Plan[],
  total: number,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const { out } = terminal;
  if (plans.length === 0) return 'No planned events found.\n';
  const shown = plans.map((plan, index) => {
    const colour = { due: out.red, ahead: out.cyan, confirmed: out.green, cancelled: out.yellow }[
      plan.status
    ];
    const steps = plan.steps.map(
      (step) => `    ${describeStep(step)}\n${formatClaims(step.claims, nameOf, terminal)}`,
    );
    const status = `    ${colour(describeStatus(plan))}\n`;
    return `${formatHeading(index + 1, plan.text, terminal)}${status}${steps.join('')}`;
  });
  const hidden = total - plans.length;
  const more = hidden > 0 ? out.dim(`\n… and ${hidden} more; use --limit to show them\n`) : '';
  return shown.join('\n') + more;
}

/** "overdue since 1 October 2024, no follow-up found" */
function describeStatus({ status, date }: Plan): string {
  switch (status) {
    case 'due':
      return `overdue since ${sayDate(date!)}, no follow-up found`;
    case 'ahead':
      return date === null ? 'planned, no date given' : `planned for ${sayDate(date)}`;
    case 'confirmed':
      return date === null ? 'it happened' : `it happened ${sayWhen(date)}`;
    case 'cancelled':
      return 'called off';
  }
}

/** "27 June 2024: planned for 1 October 2024" */
function describeStep({ kind, date, reported, claims }: PlanStep): string {
  const words = {
    planned: date === null ? 'planned' : `planned for ${sayDate(date)}`,
    shifted: date === null ? 'postponed or brought forward' : `moved to ${sayDate(date)}`,
    cancelled: 'called off',
    confirmed: date === null ? 'it happened' : `it happened ${sayWhen(date)}`,
  };
  const undated = claims.some(({ article }) => article.kind === 'facts') ? 'facts file' : 'undated article';
  return `${reported === null ? undated : sayDate(reported)}: ${words[kind]}`;
}
