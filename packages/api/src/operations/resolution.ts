import { decisionSchema, entityRefSchema, sourcedClaimSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count, entityId, next, pageQuery, total } from '../parameters.ts';
import { decisionProblemSchema } from './decisions.ts';

export const comparedSideSchema = z
  .object({
    entity: z.string().nullable().describe('Id of the entity; null if only a list has it'),
    name: z.string().describe('What its articles call it'),
    articles: count.describe('How many articles name it'),
    ref: entityRefSchema.describe('What to send to make a decision about it'),
    claims: z.array(sourcedClaimSchema).describe('What its articles say about it, best evidence first'),
  })
  .describe('One of two names that were compared');
export type ComparedSide = z.infer<typeof comparedSideSchema>;

export const comparedPairSchema = z
  .object({
    sides: z.tuple([comparedSideSchema, comparedSideSchema]).describe('The two names'),
    score: z
      .number()
      .describe('The sum of the weights: the higher, the more likely they mean the same entity'),
    reasons: z
      .array(
        z.object({
          feature: z.string().describe('What was compared'),
          weight: z.number().describe('Positive if it suggests one entity, negative if it suggests two'),
          detail: z.string().describe('The reason as text'),
        }),
      )
      .describe('The comparisons that make up the score'),
  })
  .describe('Two names that were compared, and why they may mean the same entity');
export type ComparedPair = z.infer<typeof comparedPairSchema>;

export const listDuplicates = defineOperation({
  method: 'get',
  path: '/api/resolution/candidates',
  tag: 'Review',
  summary: 'Possible duplicates',
  description: 'Pairs of entities that may be the same but were not merged, with the reasons.',
  query: z.strictObject(pageQuery(500, 50)),
  reply: z
    .object({ candidates: z.array(comparedPairSchema).describe('Most likely first'), total, next })
    .describe('Possible duplicates'),
});

export const listMerges = defineOperation({
  method: 'get',
  path: '/api/resolution/merges',
  tag: 'Review',
  summary: 'Merged names of an entity',
  description: 'Which names were merged into an entity, with the reasons and what people decided about it.',
  query: z.strictObject({ entity: entityId('Id of the entity'), ...pageQuery(500, 50) }),
  reply: z
    .object({
      ref: entityRefSchema
        .nullable()
        .describe('What to send to make a decision about the entity; null if no article names it'),
      merges: z.array(comparedPairSchema).describe('Most certain first'),
      decisions: z.array(decisionSchema).describe('What people decided about it'),
      problems: z.array(decisionProblemSchema).describe('Which of the decisions have no effect, and why'),
      total,
      next,
    })
    .describe('Which names were merged into an entity'),
  problems: ['not_found'],
});
