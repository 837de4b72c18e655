import { z } from 'zod';
import { tenureStatusSchema } from './claim.ts';
import { datePrefixSchema } from './date.ts';
import { sourcedClaimSchema } from './reading.ts';

/** A post of a body: "Prime Minister" of the Netherlands. */
export const officeSchema = z.object({
  id: z.string().min(1),
  /** Normalised: "Prime Minister", for "premier" and "PM" too. */
  title: z.string(),
  /** Entity id of the body. */
  body: z.string(),
  /** "Prime Minister of the Netherlands". */
  label: z.string(),
});
export type Office = z.infer<typeof officeSchema>;

/** One stretch of one person in one office. */
export const tenureSchema = z.object({
  /** Entity id. */
  person: z.string(),
  /** Office id. */
  office: z.string(),
  from: datePrefixSchema.nullable(),
  to: datePrefixSchema.nullable(),
  status: tenureStatusSchema.nullable(),
  /** False where no claim states that the person took the office, only that it is planned or alleged. */
  established: z.boolean(),
  claims: z.array(sourcedClaimSchema),
});
export type Tenure = z.infer<typeof tenureSchema>;

const stretchSchema = z.object({ from: datePrefixSchema, to: datePrefixSchema });

/** One step from a holder to the next. */
export const successionSchema = z.object({
  office: z.string(),
  predecessor: tenureSchema,
  successor: tenureSchema,
  /** `stated` by a succeeded claim, or `derived` from the order of tenures. */
  basis: z.enum(['stated', 'derived']),
  /** The vacancy between them, where both days are known and do not meet. */
  gap: stretchSchema.nullable(),
  /** The stretch that both held it, where known. */
  overlap: stretchSchema.nullable(),
  claims: z.array(sourcedClaimSchema),
});
export type Succession = z.infer<typeof successionSchema>;

/** The holders of one office in order, with the steps between them. */
export const lineageSchema = z.object({
  office: officeSchema,
  tenures: z.array(tenureSchema),
  successions: z.array(successionSchema),
});
export type Lineage = z.infer<typeof lineageSchema>;
