import { z } from 'zod';
import { datePrefixSchema } from './date-prefix.ts';
import { sourcedClaimSchema } from './reading.ts';

export const planStepSchema = z
  .object({
    kind: z
      .enum(['planned', 'shifted', 'cancelled', 'confirmed'])
      .describe(
        '`planned` first, and again if it is announced anew after a cancellation; `shifted` to another date',
      ),
    date: datePrefixSchema
      .nullable()
      .describe('The date planned, or on which it happened; null if not given'),
    reported: datePrefixSchema.nullable().describe('When it was reported; null for curated facts'),
    claims: z.array(sourcedClaimSchema).min(1).describe('The claims that say so'),
  })
  .describe('What the reports of one day say about a plan');
export type PlanStep = z.infer<typeof planStepSchema>;

export const planSchema = z
  .object({
    id: z.string().min(1).describe('Unique among plans'),
    text: z
      .string()
      .describe('As a sentence: "Mark Rutte is to succeed Jens Stoltenberg as Secretary General of NATO"'),
    entities: z.array(z.string()).min(1).describe('Ids of the entities that it is about'),
    facts: z.array(z.string()).min(1).describe('Ids of the facts that the claims of its steps belong to'),
    status: z
      .enum(['ahead', 'due', 'confirmed', 'cancelled'])
      .describe('`ahead` of its date, or without one; `due` if the date has passed with no follow-up found'),
    date: datePrefixSchema
      .nullable()
      .describe('The latest date planned, or the date on which it happened; null if no date is given'),
    steps: z.array(planStepSchema).min(1).describe('In the order of the reports; the first is `planned`'),
  })
  .describe('A planned event, with everything reported about it afterwards');
export type Plan = z.infer<typeof planSchema>;
