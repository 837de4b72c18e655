import { z } from 'zod';
import { latestDay } from './date.ts';

/** With the days that each month has; which years have a 29 February takes a calendar. */
const DATE_PREFIX =
  /^\d{4}(-(0[1-9]|1[0-2])|-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)|-(0[13-9]|1[0-2])-30|-(0[13578]|1[02])-31)?$/;

/**
 * An ISO date or a prefix of one: `2024-10-01`, `2024-10` or `2024`. The length is the precision.
 * Prefixes compare as strings in calendar order within one precision.
 */
export const datePrefixSchema = z
  .string()
  .regex(DATE_PREFIX, 'an ISO date: 2024-10-01, 2024-10 or 2024')
  .refine(isInItsMonth, 'a day that its month has')
  .describe('A date, as precise as it is known: 2024-10-01, 2024-10 or 2024');

/** Every month has 28 days, so that most dates need no calendar. */
function isInItsMonth(date: string): boolean {
  return date.length < 10 || date.slice(8) <= '28' || date <= latestDay(date.slice(0, 7));
}
