import { z } from 'zod';
import { entityTypeSchema, linksSchema } from './entity.ts';
import { PrecedentError } from './error.ts';

export const anchorSchema = z
  .object({
    article: z.string().min(1).describe('Id of the article'),
    start: z.number().int().nonnegative().nullable().describe('Offset into its text; null if there is none'),
    end: z.number().int().nonnegative().nullable().describe('Offset after the last character'),
    name: z.string().min(1).describe('What the entity is called there'),
  })
  .describe('One place where an article names an entity');
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
export const entityRefSchema = z
  .object({
    type: entityTypeSchema,
    name: z.string().min(1).describe('What it was called when the decision was made'),
    links: linksSchema,
    anchors: z.array(anchorSchema).describe('The first whose article is in the archive counts'),
  })
  .describe('An entity, by places in articles that stay the same whatever is read later');
export type EntityRef = z.infer<typeof entityRefSchema>;

/** It wins over every score, until it is undone. */
export const verdictSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('same').describe('Both names mean one entity'),
      entity: entityRefSchema,
      other: entityRefSchema,
    }),
    z.object({
      kind: z.literal('different').describe('The names mean two entities'),
      entity: entityRefSchema,
      other: entityRefSchema,
    }),
    z.object({
      kind: z.literal('rename').describe('The entity is shown by another name'),
      entity: entityRefSchema,
      name: z.string().trim().min(1).describe('The name to show'),
    }),
    z.object({
      kind: z.literal('retype').describe('The entity is of another type'),
      entity: entityRefSchema,
      type: entityTypeSchema,
    }),
  ])
  .describe('What a person decided about one entity or two');
export type Verdict = z.infer<typeof verdictSchema>;

/** Of two that contradict each other, the one with the higher number counts. */
export const decisionSchema = z
  .object({
    number: z.number().int().positive().describe('Increases with every decision; never reused'),
    verdict: verdictSchema,
    decidedAt: z.iso.datetime().describe('When it was made'),
    undoneAt: z.iso.datetime().nullable().describe('When it was undone; null while it counts'),
  })
  .describe('A decision as the archive keeps it');
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
