import type { Plan, PlanStep } from '@precedent/model';
import { sayDate, wordPeriod } from '@precedent/view';

/** "Overdue since 1 October 2024, no follow-up found" */
export function sayPlanStatus({ status, date }: Plan): string {
  switch (status) {
    case 'due':
      return `Overdue since ${sayDate(date!)}, no follow-up found`;
    case 'ahead':
      return date === null ? 'Planned, no date given' : `Planned for ${sayDate(date)}`;
    case 'confirmed':
      return date === null ? 'It happened' : `It happened ${wordPeriod(date, date)}`;
    case 'cancelled':
      return 'Called off';
  }
}

/** "27 June 2024: planned for 1 October 2024" */
export function sayPlanStep({ kind, date, reported }: PlanStep): string {
  const day = date === null ? null : sayDate(date);
  const words = {
    planned: day === null ? 'planned' : `planned for ${day}`,
    shifted: day === null ? 'postponed or brought forward' : `moved to ${day}`,
    cancelled: 'called off',
    confirmed: date === null ? 'it happened' : `it happened ${wordPeriod(date, date)}`,
  };
  return `${reported === null ? 'Date of report unknown' : sayDate(reported)}: ${words[kind]}`;
}
