import { z } from 'zod';
import { type Article, articleRefSchema, articleSchema } from './article.ts';
import { claimSchema } from './claim.ts';
import { readingEntitySchema } from './entity.ts';
import { PrecedentError } from './error.ts';

/** A newer version of a reader replaces the readings of an older one. */
export const readerInfoSchema = z
  .object({
    name: z.string().min(1).describe('Its name'),
    version: z.string().min(1).describe('Its version'),
  })
  .describe('The reader that drew a claim from an article');
export type ReaderInfo = z.infer<typeof readerInfoSchema>;

export const readingSchema = z
  .object({
    article: articleSchema,
    reader: readerInfoSchema,
    entities: z.array(readingEntitySchema).describe('Whom and what the article names'),
    claims: z.array(claimSchema).describe('What it says of them'),
    notes: z.array(z.string()).describe('Remarks of the reader: "no date: relative dates left open"'),
  })
  .describe('What a reader took out of one article');
export type Reading = z.infer<typeof readingSchema>;

/** A reader turns an article into a reading: pure, and the same bytes for the same bytes. */
export interface Reader {
  readonly info: ReaderInfo;
  /** @param signal stops reading when it aborts: the call fails with its reason. */
  read(article: Article, signal?: AbortSignal): Promise<Reading>;
}

export const sourcedClaimSchema = claimSchema
  .extend({
    article: articleRefSchema,
    reader: readerInfoSchema,
    copyOf: z
      .string()
      .min(1)
      .optional()
      .describe(
        'Id of the article that this one is a copy of: the earliest of those that carry the same text, which ' +
          'count as one source. Missing if it is not a copy',
      ),
  })
  .describe(
    'A claim with its article; subject, object, speaker and the body of the office are ids of the graph',
  );
export type SourcedClaim = z.infer<typeof sourcedClaimSchema>;

/**
 * Parses a reading and proves its grounding: every quote is `text.slice(start, end)`, every end of
 * a claim is an entity of the reading.
 *
 * @throws PrecedentError `invalid_input`, naming the first claim that fails.
 */
export function parseReading(input: unknown): Reading {
  const parsed = readingSchema.safeParse(input);
  if (!parsed.success)
    throw invalidReading(`the reading does not have the expected form: ${z.prettifyError(parsed.error)}`);
  verifyReading(parsed.data);
  return parsed.data;
}

/** The part of {@link parseReading} that a type cannot express. */
export function verifyReading(reading: Reading): void {
  const entityIds = new Set(reading.entities.map((entity) => entity.id));
  for (const claim of reading.claims) {
    for (const end of [claim.subject, claim.object, claim.speaker, claim.office?.body ?? null])
      if (end !== null && !entityIds.has(end))
        throw invalidReading(`claim ${claim.id} names the entity "${end}", which the reading lacks`);
    for (const { start, end, quote } of claim.evidence)
      if (reading.article.text.slice(start, end) !== quote)
        throw invalidReading(
          `claim ${claim.id} quotes "${quote}", which is not at ${start}-${end} of its article`,
        );
  }
}

function invalidReading(message: string): PrecedentError {
  return new PrecedentError('invalid_input', message, 'Read the article again with `precedent read`.');
}
