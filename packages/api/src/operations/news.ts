import { articleRefSchema, entitySchema, factSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count, next, pageQuery, textOf, total } from '../parameters.ts';

export const listNews = defineOperation({
  method: 'get',
  path: '/api/news',
  tag: 'Review',
  summary: 'Latest additions',
  description:
    'The articles and facts files added last, the latest first, each with what it changed: facts that nothing ' +
    'else in the archive states, and contradictions with other sources. Only certain claims count. What was added is looked for in the last 1,000 changes ' +
    'of the archive.',
  query: z.strictObject({
    ...pageQuery(100, 10),
    article: textOf('Id of an article: only what that one changed', '3f9a1c2b5d6e7f80').optional(),
  }),
  reply: z
    .object({
      items: z
        .array(
          z
            .object({
              article: articleRefSchema,
              claims: count.describe('How many certain claims it makes'),
              newFacts: count.describe('How many facts only it states'),
              facts: z.array(factSchema).max(3).describe('Some of those, best evidence first'),
              contradictions: count.describe('How many contradictions it is a side of'),
            })
            .describe('An article and what it changed'),
        )
        .describe('Latest first'),
      entities: z.array(entitySchema).describe('The entities named in the facts, ordered by id'),
      total,
      next,
    })
    .describe('What was added to the archive lately'),
});
