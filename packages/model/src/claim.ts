import { z } from 'zod';
import { datePrefixSchema } from './date-prefix.ts';
import { officeSchema } from './office/office.ts';
import { parseProvenance, provenanceSchema } from './provenance.ts';
import { evidenceSchema } from './span.ts';

/** Strongest first: what the article states, what is decided, what somebody says, what could be. */
export const MODALITIES = ['asserted', 'planned', 'alleged', 'hypothetical'] as const;
export const modalitySchema = z
  .enum(MODALITIES)
  .describe('Whether the article states it, reports a plan, reports what somebody says, or considers it');
export type Modality = z.infer<typeof modalitySchema>;

export const polaritySchema = z
  .enum(['positive', 'negative'])
  .describe('`negative` if the article says that it is not so');
export type Polarity = z.infer<typeof polaritySchema>;

export const tenureStatusSchema = z
  .enum(['current', 'former', 'outgoing', 'elect', 'acting'])
  .describe('How somebody holds an office');
export type TenureStatus = z.infer<typeof tenureStatusSchema>;

/**
 * `subject --relation--> object` as one article says it. `subject`, `object`, `speaker` and the body of
 * the office are ids of the reading's entities.
 */
export const claimSchema = z
  .object({
    id: z.string().min(1).describe('Unique in its reading'),
    subject: z.string().min(1).describe('Id of the entity that the relation runs from'),
    relation: z.string().min(1).describe('Id of a relation of the ontology'),
    object: z.string().min(1).describe('Id of the entity that the relation runs to'),
    office: officeSchema
      .nullable()
      .describe('The office that it is about; null if none is named, and for relations that have none'),
    modality: modalitySchema,
    polarity: polaritySchema,
    from: datePrefixSchema.nullable().describe('Since when it is so; equal to `to` for an event'),
    to: datePrefixSchema.nullable().describe('Until when it is so; null if open or unknown'),
    status: tenureStatusSchema.nullable().describe('How the subject holds the office; null if not said'),
    speaker: z.string().nullable().describe('Id of the entity that says so; null if the article itself does'),
    evidence: z.array(evidenceSchema).min(1).describe('The best quote first, then those that repeat it'),
    confidence: z.number().min(0).max(1).describe('How sure the reader is, from 0 to 1'),
    certain: z
      .boolean()
      .default(true)
      .describe(
        'Whether its reader is sure enough of it. Claims of facts files, of language-model readers and, until its ' +
          'confidence is calibrated, of the built-in reader are certain, and so are those read before this was recorded',
      ),
    how: z.preprocess((how) => (typeof how === 'string' ? parseProvenance(how) : how), provenanceSchema),
    source: z
      .string()
      .nullable()
      .describe('The source that a row of a facts file cites; null for claims of articles'),
    asOf: datePrefixSchema
      .optional()
      .describe('The day that the cited source is of: what has no end there had none on that day'),
  })
  .describe('What one article says of two entities');
export type Claim = z.infer<typeof claimSchema>;
