import { z } from 'zod';
import { modalitySchema, polaritySchema, tenureStatusSchema } from './claim.ts';
import { datePrefixSchema } from './date-prefix.ts';
import { entityTypeSchema } from './entity.ts';
import { entityRefSchema } from './entity-ref.ts';
import { evidenceSchema } from './span.ts';

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

/** A quote of an article, as a decision keeps it. */
export const quoteRefSchema = evidenceSchema
  .extend({ article: z.string().min(1).describe('Id of the article') })
  .describe('A quote, with its place in an article');
export type QuoteRef = z.infer<typeof quoteRefSchema>;

/** The title of an office in its standard form, and its body. */
const officeRefSchema = z
  .object({
    title: z.string().min(1).describe('In its standard form: "Prime Minister"'),
    body: entityRefSchema.nullable().describe('What it is an office of; null if unknown'),
  })
  .describe('An office');

/** All that a person can say or correct about a claim; its ends are found again when the archive changes. */
export const statementRefSchema = z
  .object({
    subject: entityRefSchema,
    relation: z.string().min(1).describe('Id of a relation of the ontology'),
    object: entityRefSchema,
    office: officeRefSchema.nullable().describe('The office that it is about; null if none'),
    modality: modalitySchema,
    polarity: polaritySchema,
    from: datePrefixSchema.nullable().describe('Since when it is so; equal to `to` for an event'),
    to: datePrefixSchema.nullable().describe('Until when it is so; null if open or unknown'),
    status: tenureStatusSchema.nullable().describe('How the subject holds the office; null if not said'),
  })
  .describe('What a claim says, as a person stated it');
export type StatementRef = z.infer<typeof statementRefSchema>;
