import { z } from 'zod';
import { datePrefixSchema } from './date.ts';
import { sourcedClaimSchema } from './reading.ts';

/** What one day of reports says of a plan. */
export const planStepSchema = z.object({
  /** `planned` first, and again after it was called off; `shifted` where the date is another one. */
  kind: z.enum(['planned', 'shifted', 'cancelled', 'confirmed']),
  /** The date planned, or on which it happened; null where the claims give none. */
  date: datePrefixSchema.nullable(),
  /** When it was reported; null for curated facts. */
  reported: datePrefixSchema.nullable(),
  claims: z.array(sourcedClaimSchema).min(1),
});
export type PlanStep = z.infer<typeof planStepSchema>;

/** Something announced, with all that was reported of it afterwards. */
export const planSchema = z.object({
  id: z.string().min(1),
  /** "Mark Rutte succeeded Jens Stoltenberg, as Secretary General of NATO" */
  text: z.string(),
  /** Entity ids. */
  entities: z.array(z.string()).min(1),
  /** Fact ids that the claims of its steps stand in. */
  facts: z.array(z.string()).min(1),
  /**
   * `ahead` of its date, or without one; `due` where the date has passed and nothing was reported
   * since; else the last word on it.
   */
  status: z.enum(['ahead', 'due', 'confirmed', 'cancelled']),
  /** The latest date that it was planned for, or on which it happened. */
  date: datePrefixSchema.nullable(),
  /** In the order of report, the first one `planned`. */
  steps: z.array(planStepSchema).min(1),
});
export type Plan = z.infer<typeof planSchema>;
