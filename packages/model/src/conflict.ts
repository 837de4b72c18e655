import { z } from 'zod';
import { datePrefixSchema } from './date-prefix.ts';
import { sourcedClaimSchema } from './reading.ts';

/** Compared by sources first, then by confidence. */
export const weightSchema = z
  .object({
    sources: z
      .number()
      .int()
      .positive()
      .describe(
        'Number of independent sources; copies of an article, and papers that print the same sentence, count once',
      ),
    confidence: z.number().min(0).max(1).describe('Confidence of the most certain claim, from 0 to 1'),
  })
  .describe('How much evidence there is');
export type Weight = z.infer<typeof weightSchema>;

export const conflictSideSchema = z
  .object({
    text: z.string().describe('A phrase to read: "Ana Lima, from 2000-01-01 to 2004-03-31"'),
    weight: weightSchema,
    claims: z.array(sourcedClaimSchema).min(1).describe('All claims for this side'),
  })
  .describe('One of the statements that contradict each other');
export type ConflictSide = z.infer<typeof conflictSideSchema>;

export const conflictSchema = z
  .object({
    id: z.string().min(1).describe('Stays the same for the same contradiction when articles are added'),
    kind: z
      .enum(['two-holders', 'stance', 'dates', 'denial'])
      .describe(
        '`two-holders`: two people in an office that one person holds at a time. `stance`: support and opposition ' +
          'on the same day. `dates`: one event on two dates. `denial`: one source states what another denies.',
      ),
    text: z.string().describe('The contradiction as a sentence'),
    entities: z.array(z.string()).min(1).describe('Ids of the entities that it is about'),
    office: z
      .string()
      .nullable()
      .describe('Id of the office that it is about; null if it is not about an office'),
    facts: z.array(z.string()).min(1).describe('Ids of the facts that its claims belong to'),
    during: z
      .object({
        from: datePrefixSchema.describe('First day'),
        to: datePrefixSchema.nullable().describe('Last day; null if open'),
      })
      .nullable()
      .describe('When both sides are said to be true; null if the claims give no dates'),
    sides: z.array(conflictSideSchema).min(2).describe('The best supported side first'),
  })
  .describe('Claims that contradict each other. Neither side is preferred, and each keeps its quotes');
export type Conflict = z.infer<typeof conflictSchema>;
