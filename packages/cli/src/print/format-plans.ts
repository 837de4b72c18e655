import { type Plan, sayPlanStatus, sayPlanStep } from '@precedent/model';
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
      (step) => `    ${sayPlanStep(step)}\n${formatClaims(step.claims, nameOf, terminal)}`,
    );
    const status = `    ${colour(sayPlanStatus(plan))}\n`;
    return `${formatHeading(index + 1, plan.text, terminal)}${status}${steps.join('')}`;
  });
  const hidden = total - plans.length;
  const more = hidden > 0 ? out.dim(`\n… and ${hidden} more; use --limit to show them\n`) : '';
  return shown.join('\n') + more;
}
