import { z } from 'zod';
import { modalitySchema, polaritySchema } from './claim.ts';
import { datePrefixSchema } from './date-prefix.ts';
import { entitySchema } from './entity.ts';
import { namedOfficeSchema } from './office/office.ts';
import { sourcedClaimSchema } from './reading.ts';

/**
 * All claims about the same (subject, relation, object, office): an edge of the graph. Claims that
 * disagree stay side by side; the summary fields say how they stand together.
 */
export const factSchema = z
  .object({
    id: z
      .string()
      .min(1)
      .describe('Unique in the graph, and the same for the same subject, relation, object and office'),
    subject: z.string().min(1).describe('Id of the entity that the relation runs from'),
    relation: z.string().min(1).describe('Id of a relation of the ontology'),
    object: z.string().min(1).describe('Id of the entity that the relation runs to'),
    office: namedOfficeSchema.nullable().describe('The office that it is about; null if none is named'),
    symmetric: z.boolean().describe('Whether subject and object can change places: "met"'),
    claims: z.array(sourcedClaimSchema).describe('What articles say of it, best evidence first'),
    moreClaims: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('How many more claims it has, which a reply leaves out; `/api/facts/{id}` has them all'),
    modality: modalitySchema.describe('The strongest modality among its claims'),
    polarity: z
      .enum([...polaritySchema.options, 'contested'])
      .describe('The polarity of its strongest claims; `contested` if sources disagree'),
    certain: z
      .boolean()
      .default(true)
      .describe(
        'Whether any of its claims is certain; then only those count for its modality, polarity and dates',
      ),
    from: datePrefixSchema.nullable().describe('Since when it is so; null if no claim says'),
    to: datePrefixSchema.nullable().describe('Until when it is so; null if open or unknown'),
  })
  .describe('All claims about the same subject, relation, object and office: an edge of the graph');
export type Fact = z.infer<typeof factSchema>;

/** What the API sends and the view draws. */
export const graphDataSchema = z
  .object({
    entities: z.array(entitySchema).describe('The nodes, ordered by id'),
    facts: z.array(factSchema).describe('The edges, ordered by id'),
  })
  .describe('A graph as plain data');
export type GraphData = z.infer<typeof graphDataSchema>;
