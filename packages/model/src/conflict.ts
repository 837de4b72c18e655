import { z } from 'zod';
import { datePrefixSchema } from './date.ts';
import { sourcedClaimSchema } from './reading.ts';

/** How much speaks for something. Compared by sources first, then by confidence. */
export const weightSchema = z.object({
  /** Sources that don't depend on one another: papers that print the same sentence count once. */
  sources: z.number().int().positive(),
  /** Of the surest claim, 0 to 1. */
  confidence: z.number().min(0).max(1),
});
export type Weight = z.infer<typeof weightSchema>;

/** One of the things that can't hold together, with all that speaks for it. */
export const conflictSideSchema = z.object({
  /** "Ana Lima, from 2000-01-01 to 2004-03-31" */
  text: z.string(),
  weight: weightSchema,
  claims: z.array(sourcedClaimSchema).min(1),
});
export type ConflictSide = z.infer<typeof conflictSideSchema>;

/** Claims that can't all hold. Nothing is decided: each side stays with its quotes. */
export const conflictSchema = z.object({
  /** The same for the same conflict, whatever is read later. */
  id: z.string().min(1),
  /**
   * `two-holders`: of an office that one holds at a time. `stance`: one supported and challenged another
   * on one day. `dates`: one event on two dates. `denial`: what one states another denies.
   */
  kind: z.enum(['two-holders', 'stance', 'dates', 'denial']),
  /** A sentence a person can read. */
  text: z.string(),
  /** Entity ids. */
  entities: z.array(z.string()).min(1),
  /** Office id, where it is about one. */
  office: z.string().nullable(),
  /** Fact ids that the claims stand in. */
  facts: z.array(z.string()).min(1),
  /** The time in which both are said to hold; null where the claims tell none. */
  during: z.object({ from: datePrefixSchema, to: datePrefixSchema.nullable() }).nullable(),
  /** The weightiest first. */
  sides: z.array(conflictSideSchema).min(2),
});
export type Conflict = z.infer<typeof conflictSchema>;
