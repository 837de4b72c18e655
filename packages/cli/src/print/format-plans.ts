import type { Plan, PlanStep } from '@precedent/model';
import type { Terminal } from '../terminal.ts';
import { formatClaims } from './format-claims.ts';

/** Plans to read: how each stands, and what was reported of it, in the order of report. */
export function formatPlans(
  plans: readonly Plan[],
  total: number,
  nameOf: (entityId: string) => string,
  terminal: Terminal,
): string {
  const { out } = terminal;
  if (plans.length === 0) return 'Nothing in the archive is planned.\n';
  const shown = plans.map((plan, index) => {
    const number = `${index + 1}.`.padStart(3);
    const colour = { due: out.red, ahead: out.cyan, confirmed: out.green, cancelled: out.yellow }[
      plan.status
    ];
    const steps = plan.steps.map(
      (step) => `   ${describeStep(step)}\n${formatClaims(step.claims, nameOf, terminal)}`,
    );
    return `${number} ${out.bold(plan.text)}: ${colour(describeStatus(plan))}\n${steps.join('')}`;
  });
  const hidden = total - plans.length;
  const more = hidden > 0 ? out.dim(`\n… and ${hidden} more; --limit shows them\n`) : '';
  return shown.join('\n') + more;
}

/** "due since 2024-10-01, and nothing was reported" */
function describeStatus({ status, date }: Plan): string {
  switch (status) {
    case 'due':
      return `due since ${date}, and nothing was reported`;
    case 'ahead':
      return date === null ? 'planned, for no date' : `planned for ${date}`;
    case 'confirmed':
      return date === null ? 'it happened' : `it happened, ${date}`;
    case 'cancelled':
      return 'given up';
  }
}

/** "reported 2024-06-27: planned for 2024-10-01" */
function describeStep({ kind, date, reported }: PlanStep): string {
  const words = {
    planned: date === null ? 'planned' : `planned for ${date}`,
    shifted: date === null ? 'planned for another date' : `moved to ${date}`,
    cancelled: 'given up',
    confirmed: date === null ? 'it happened' : `it happened, ${date}`,
  };
  return `${reported === null ? 'no day of report' : `reported ${reported}`}: ${words[kind]}`;
}
