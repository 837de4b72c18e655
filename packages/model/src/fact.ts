import { z } from 'zod';
import { modalitySchema, polaritySchema } from './claim.ts';
import { datePrefixSchema } from './date.ts';
import { entitySchema } from './entity.ts';
import { sourcedClaimSchema } from './reading.ts';

/**
 * All claims about the same (subject, relation, object, office): an edge of the graph. Claims that
 * disagree stay side by side; the summary fields say how they stand together.
 */
export const factSchema = z.object({
  /** Not numeric, unique in the graph, the same for the same four ends. */
  id: z.string().min(1),
  /** Entity ids. */
  subject: z.string().min(1),
  relation: z.string().min(1),
  object: z.string().min(1),
  /** The normalised office, where the relation carries one. */
  office: z.string().nullable(),
  symmetric: z.boolean(),
  /** Best evidence first. */
  claims: z.array(sourcedClaimSchema),
  /** The strongest modality among its claims. */
  modality: modalitySchema,
  /** The polarity of the strongest claims; `contested` where sources disagree on it. */
  polarity: z.enum([...polaritySchema.options, 'contested']),
  from: datePrefixSchema.nullable(),
  to: datePrefixSchema.nullable(),
});
export type Fact = z.infer<typeof factSchema>;

/** A graph as plain data, ordered by id: what the API sends and the view draws. */
export const graphDataSchema = z.object({ entities: z.array(entitySchema), facts: z.array(factSchema) });
export type GraphData = z.infer<typeof graphDataSchema>;
