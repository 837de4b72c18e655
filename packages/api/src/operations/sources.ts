import { articleSchema, datePrefixSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count, next, pageQuery, scopeQuery, total } from '../parameters.ts';

export const listSources = defineOperation({
  method: 'get',
  path: '/api/sources',
  tag: 'Articles',
  summary: 'Publishers',
  description:
    'Who published the articles and facts files that the graph is built from. With `asOf` or `knownBy`, this takes the whole graph: ' +
    'minutes in a large archive.',
  query: z.strictObject({ ...pageQuery(1000, 100), ...scopeQuery }),
  reply: z
    .object({
      sources: z
        .array(
          z.object({
            source: articleSchema.shape.source,
            kind: articleSchema.shape.kind,
            articles: count.describe('Articles or files with claims'),
            claims: count.describe('Claims in them'),
            from: datePrefixSchema.nullable().describe('First date of publication; null if none is known'),
            to: datePrefixSchema.nullable().describe('Last date of publication; null if none is known'),
          }),
        )
        .describe('Those with the most claims first'),
      total,
      next,
    })
    .describe('The publishers'),
});
