import { z } from 'zod';
import { datePrefixSchema } from './date.ts';
import { evidenceSchema } from './span.ts';

/** Strongest first: what the article states, what is decided, what somebody says, what could be. */
export const MODALITIES = ['asserted', 'planned', 'alleged', 'hypothetical'] as const;
export const modalitySchema = z.enum(MODALITIES);
export type Modality = z.infer<typeof modalitySchema>;

export const polaritySchema = z.enum(['positive', 'negative']);
export type Polarity = z.infer<typeof polaritySchema>;

export const tenureStatusSchema = z.enum(['current', 'former', 'outgoing', 'elect', 'acting']);
export type TenureStatus = z.infer<typeof tenureStatusSchema>;

/**
 * `subject --relation--> object` as one article says it. `subject`, `object` and `speaker` are ids
 * of the reading's entities.
 */
export const claimSchema = z.object({
  id: z.string().min(1),
  subject: z.string().min(1),
  /** A relation id of the ontology. */
  relation: z.string().min(1),
  object: z.string().min(1),
  /** "Title of Body", for relations that carry an office. */
  office: z.string().nullable(),
  modality: modalitySchema,
  polarity: polaritySchema,
  /** Valid time. A point event has `from` = `to`. */
  from: datePrefixSchema.nullable(),
  to: datePrefixSchema.nullable(),
  status: tenureStatusSchema.nullable(),
  /** Who says it, where the claim is attributed. */
  speaker: z.string().nullable(),
  /** The best quote first, then those that repeat it. */
  evidence: z.array(evidenceSchema).min(1),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  /** The rule or model that drew it: `model`, `rule:passive`, `facts`. */
  how: z.string().min(1),
  /** A citation given with the claim itself (a row of a facts file), else null. */
  source: z.string().nullable(),
});
export type Claim = z.infer<typeof claimSchema>;
