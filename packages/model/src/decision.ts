import { z } from 'zod';
import { entityTypeSchema, linksSchema } from './entity.ts';
import { PrecedentError } from './error.ts';

export const anchorSchema = z
  .object({
    article: z.string().min(1).describe('Id of the article'),
    start: z.number().int().nonnegative().nullable().describe('Offset into its text; null if unknown'),
    end: z.number().int().nonnegative().nullable().describe('Offset after the last character'),
    name: z.string().min(1).describe('What the entity is called there'),
  })
  .describe('One place where an article names an entity');
export type Anchor = z.infer<typeof anchorSchema>;

/**
 * An entity that a decision is about, identified in a way that stays valid when the graph changes.
 *
 * An id of the graph won't do: `person/john-smith-2` is the second of that name only while the same
 * articles are in the archive. An id of a reading won't do either, since a newer reader assigns others.
 * The text of an article never changes (its id is a hash of it), so an entity is identified by places in
 * texts: the entity named there is meant, whatever name or type the latest reader gives it. If all those
 * articles were removed, an identifier in another database is used, and finally the name and type, if
 * only one entity has them.
 */
export const entityRefSchema = z
  .object({
    type: entityTypeSchema,
    name: z.string().min(1).describe('What it was called when the decision was made'),
    links: linksSchema,
    anchors: z.array(anchorSchema).describe('The first one whose article is in the archive counts'),
  })
  .describe('An entity, identified by places in articles, which stay valid when the archive changes');
export type EntityRef = z.infer<typeof entityRefSchema>;

const claimEndSchema = z
  .object({ type: entityTypeSchema, name: z.string().min(1).describe('What the reading calls it') })
  .describe('An end of a claim');

/**
 * A claim that a decision is about, identified by what it says and where: a newer reader numbers its claims
 * anew, but the text of an article never changes.
 */
export const claimRefSchema = z
  .object({
    article: z.string().min(1).describe('Id of the article'),
    start: z.number().int().nonnegative().describe('Offset of its quote in the text'),
    end: z.number().int().nonnegative().describe('Offset after the last character'),
    relation: z.string().min(1).describe('Id of a relation of the ontology'),
    subject: claimEndSchema,
    object: claimEndSchema,
  })
  .describe('A claim, identified by what it says and where it is in its article');
export type ClaimRef = z.infer<typeof claimRefSchema>;

/** Characters. */
export const LONGEST_REASON = 1000;

export const reasonSchema = z
  .string()
  .trim()
  .max(LONGEST_REASON)
  .nullable()
  .default(null)
  .describe('Why, in the words of whoever decided; null if not said');

/** A decision outranks every match score, and what a reader thinks of a claim, until it is undone. */
export const verdictSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('same').describe('Both names mean one entity'),
      entity: entityRefSchema,
      other: entityRefSchema,
    }),
    z.object({
      kind: z.literal('different').describe('The names mean two different entities'),
      entity: entityRefSchema,
      other: entityRefSchema,
    }),
    z.object({
      kind: z.literal('rename').describe('The entity is shown under another name'),
      entity: entityRefSchema,
      name: z.string().trim().min(1).describe('The name to show'),
    }),
    z.object({
      kind: z.literal('retype').describe('The entity has another type'),
      entity: entityRefSchema,
      type: entityTypeSchema,
    }),
    z.object({
      kind: z.literal('confirm').describe('The article says so: the claim is certain'),
      claim: claimRefSchema,
      reason: reasonSchema,
    }),
    z.object({
      kind: z.literal('reject').describe('The article does not say so: the claim is left out'),
      claim: claimRefSchema,
      reason: reasonSchema,
    }),
  ])
  .describe('What a person decided about one or two entities, or about a claim');
export type Verdict = z.infer<typeof verdictSchema>;
export type ClaimVerdict = Extract<Verdict, { claim: ClaimRef }>;
export type EntityVerdict = Exclude<Verdict, ClaimVerdict>;

export function isAboutClaim(verdict: Verdict): verdict is ClaimVerdict {
  return 'claim' in verdict;
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
