import { entityTypeSchema, officeEndsSchema, toVocabulary, type Vocabulary } from '@precedent/model';
import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

const vocabularySchema = z.object({
  entityTypes: z.record(
    entityTypeSchema,
    z.object({ label: z.string(), plural: z.string(), colour: z.string(), shape: z.string() }),
  ),
  families: z.record(z.string(), z.object({ label: z.string(), colour: z.string() })),
  relations: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      inverse: z.string(),
      family: z.string(),
      symmetric: z.boolean(),
      isA: z.string().nullable(),
      office: officeEndsSchema.nullable(),
    }),
  ),
}) satisfies z.ZodType<Vocabulary>;

export const ontology = defineRoute({
  path: '/api/ontology',
  summary: 'Entity types and relations with their labels and colours',
  reply: vocabularySchema,
  answer: ({ reference }) => toVocabulary(reference.ontology),
});
