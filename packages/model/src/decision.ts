import { z } from 'zod';
import { claimRefSchema, type QuoteRef, quoteRefSchema, statementRefSchema } from './claim-ref.ts';
import { entityTypeSchema } from './entity.ts';
import { type EntityRef, entityRefSchema } from './entity-ref.ts';
import { PrecedentError } from './error.ts';
import { storableSchema } from './storable.ts';

/** Characters. */
export const LONGEST_REASON = 1000;

export const reasonSchema = storableSchema
  .trim()
  .max(LONGEST_REASON)
  .nullable()
  .default(null)
  .describe('Why, in the words of whoever decided; null if not said');

/** Characters. */
export const LONGEST_SIGNATURE = 100;

export const bySchema = storableSchema
  .trim()
  .min(1)
  .max(LONGEST_SIGNATURE)
  .optional()
  .describe('Who decided, by the name that they gave; missing if they gave none');

/** A decision outranks every match score, and what a reader thinks of a claim, until it is undone. */
export const verdictSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('same').describe('Both names mean one entity'),
      entity: entityRefSchema,
      other: entityRefSchema,
      by: bySchema,
    }),
    z.object({
      kind: z.literal('different').describe('The names mean two different entities'),
      entity: entityRefSchema,
      other: entityRefSchema,
      by: bySchema,
    }),
    z.object({
      kind: z.literal('rename').describe('The entity is shown under another name'),
      entity: entityRefSchema,
      name: z.string().trim().min(1).describe('The name to show'),
      by: bySchema,
    }),
    z.object({
      kind: z.literal('retype').describe('The entity has another type'),
      entity: entityRefSchema,
      type: entityTypeSchema,
      by: bySchema,
    }),
    z.object({
      kind: z.literal('confirm').describe('The article says so: the claim is certain'),
      claim: claimRefSchema,
      reason: reasonSchema,
      by: bySchema,
    }),
    z.object({
      kind: z.literal('reject').describe('The article does not say so: the claim is left out'),
      claim: claimRefSchema,
      reason: reasonSchema,
      by: bySchema,
    }),
    z.object({
      kind: z.literal('edit').describe('The article says something else there: the claim is corrected'),
      claim: claimRefSchema,
      says: statementRefSchema,
      reason: reasonSchema,
      by: bySchema,
    }),
    z.object({
      kind: z.literal('add').describe('The article says something that its reader missed'),
      quote: quoteRefSchema,
      says: statementRefSchema,
      reason: reasonSchema,
      by: bySchema,
    }),
  ])
  .describe('What a person decided about one or two entities, or about a claim');
export type Verdict = z.infer<typeof verdictSchema>;
/** Decides on a claim that its reader drew. */
export type RulingVerdict = Extract<Verdict, { kind: 'confirm' | 'reject' | 'edit' }>;
/** States a claim that its reader missed. */
export type AddingVerdict = Extract<Verdict, { kind: 'add' }>;
export type ClaimVerdict = RulingVerdict | AddingVerdict;
export type EntityVerdict = Exclude<Verdict, ClaimVerdict>;

export function isAboutClaim(verdict: Verdict): verdict is ClaimVerdict {
  return 'claim' in verdict || 'quote' in verdict;
}

/** The place in an article that a verdict on a claim is about. */
export function placeOfClaim(verdict: ClaimVerdict): Pick<QuoteRef, 'article' | 'start' | 'end'> {
  return verdict.kind === 'add' ? verdict.quote : verdict.claim;
}

/** The entities that a verdict is about; none if it is about a claim. */
export function refsOf(verdict: Verdict): EntityRef[] {
  if (isAboutClaim(verdict)) return [];
  return 'other' in verdict ? [verdict.entity, verdict.other] : [verdict.entity];
}

/** If two decisions contradict each other, the one with the higher number counts. */
export const decisionSchema = z
  .object({
    number: z.number().int().positive().describe('Increases with every decision; never reused'),
    verdict: verdictSchema,
    decidedAt: z.iso.datetime().describe('When it was made'),
    undoneAt: z.iso.datetime().nullable().describe('When it was undone; null while it is in force'),
  })
  .describe('A decision as stored in the archive');
export type Decision = z.infer<typeof decisionSchema>;

/** @throws PrecedentError `invalid_input`, naming the part that is wrong. */
export function parseVerdict(input: unknown): Verdict {
  const parsed = verdictSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `the decision does not have the expected form: ${z.prettifyError(parsed.error)}`,
    'Use `precedent resolve`, or the form described in /api/openapi.json.',
  );
}
