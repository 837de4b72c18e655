import { z } from 'zod';
import { entityTypeSchema, linksSchema } from './entity.ts';
import { PrecedentError } from './error.ts';

/** One place where an article names an entity. */
export const anchorSchema = z.object({
  /** Article id. */
  article: z.string().min(1),
  /** Offsets into its text; null where the reading gave no mention. */
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  /** The name that its reading gave the entity. */
  name: z.string().min(1),
});
export type Anchor = z.infer<typeof anchorSchema>;

/**
 * An entity as a person meant it, in words that outlive the graph they were said of.
 *
 * Ids of the graph would not do: `person/john-smith-2` is the second of that name only as long as the
 * same articles are there. Ids of a reading would not do either: a newer reader gives others. What
 * never changes is the text of an article (its id is a hash of it), so an entity is meant by places in
 * texts: whoever stands there, under whatever name or type the latest reader gives, is the one. Where
 * every such article was removed, an identifier elsewhere tells it, and at last its name and type, if
 * just one entity has them.
 */
export const entityRefSchema = z.object({
  type: entityTypeSchema,
  name: z.string().min(1),
  links: linksSchema,
  /** Tried in this order: the first whose article is in the archive counts. */
  anchors: z.array(anchorSchema),
});
export type EntityRef = z.infer<typeof entityRefSchema>;

/** What a person says of entities. It wins over every score, until it is undone. */
export const verdictSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('same'), entity: entityRefSchema, other: entityRefSchema }),
  z.object({ kind: z.literal('different'), entity: entityRefSchema, other: entityRefSchema }),
  z.object({ kind: z.literal('rename'), entity: entityRefSchema, name: z.string().trim().min(1) }),
  z.object({ kind: z.literal('retype'), entity: entityRefSchema, type: entityTypeSchema }),
]);
export type Verdict = z.infer<typeof verdictSchema>;

/** A verdict as the archive keeps it. Of two that can't both hold, the one with the higher number does. */
export const decisionSchema = z.object({
  /** Increases with every decision; never reused. */
  number: z.number().int().positive(),
  verdict: verdictSchema,
  decidedAt: z.iso.datetime(),
  /** When it was taken back; null while it holds. */
  undoneAt: z.iso.datetime().nullable(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** @throws PrecedentError `invalid_input`, naming the part that is wrong. */
export function parseVerdict(input: unknown): Verdict {
  const parsed = verdictSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new PrecedentError(
    'invalid_input',
    `the decision does not have the expected form: ${z.prettifyError(parsed.error)}`,
    'Decide with `precedent resolve`, or as /api/openapi.json describes it.',
  );
}
