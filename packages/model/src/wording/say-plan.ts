import type { Plan, PlanStep } from '../plan.ts';
import { sayDate, sayWhen } from './say-date.ts';

/** "Overdue since 1 October 2024, no follow-up found" */
export function sayPlanStatus({ status, date }: Pick<Plan, 'status' | 'date'>): string {
  switch (status) {
    case 'due':
      return `Overdue since ${sayDate(date!)}, no follow-up found`;
    case 'ahead':
      return date === null ? 'Planned, no date given' : `Planned for ${sayDate(date)}`;
    case 'confirmed':
      return date === null ? 'It happened' : `It happened ${sayWhen(date)}`;
    case 'cancelled':
      return 'Called off';
  }
}

/** "27 June 2024: planned for 1 October 2024" */
export function sayPlanStep({ kind, date, reported, claims }: PlanStep): string {
  const words = {
    planned: date === null ? 'planned' : `planned for ${sayDate(date)}`,
    shifted: date === null ? 'postponed or brought forward' : `moved to ${sayDate(date)}`,
    cancelled: 'called off',
    confirmed: date === null ? 'it happened' : `it happened ${sayWhen(date)}`,
  };
  const undated = claims.some(({ article }) => article.kind === 'facts') ? 'Facts file' : 'Undated article';
  return `${reported === null ? undated : sayDate(reported)}: ${words[kind]}`;
}
