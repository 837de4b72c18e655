import type { Plan, PlanStep } from '@precedent/model';
import { sayDate } from './days.ts';

/** "Due since 1 October 2024, and nothing was reported" */
export function sayPlanStatus({ status, date }: Plan): string {
  switch (status) {
    case 'due':
      return `Due since ${sayDate(date!)}, and nothing was reported`;
    case 'ahead':
      return date === null ? 'Planned, for no date' : `Planned for ${sayDate(date)}`;
    case 'confirmed':
      return date === null ? 'It happened' : `It happened, ${sayDate(date)}`;
    case 'cancelled':
      return 'Given up';
  }
}

/** "27 June 2024: planned for 1 October 2024" */
export function sayPlanStep({ kind, date, reported }: PlanStep): string {
  const day = date === null ? null : sayDate(date);
  const words = {
    planned: day === null ? 'planned' : `planned for ${day}`,
    shifted: day === null ? 'planned for another date' : `moved to ${day}`,
    cancelled: 'given up',
    confirmed: day === null ? 'it happened' : `it happened, ${day}`,
  };
  return `${reported === null ? 'No day of report' : sayDate(reported)}: ${words[kind]}`;
}
