import { savedContentSchema, savedIdSchema, savedSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { next, pageQuery, total } from '../parameters.ts';

const byId = z.strictObject({ id: savedIdSchema });

export const listSaved = defineOperation({
  method: 'get',
  path: '/api/saved',
  tag: 'Stories',
  summary: 'All named views and stories',
  description:
    'Pages that people saved under a name, and stories: pages in an order, with captions. They are kept in the archive ' +
    'and are not part of the graph.',
  query: z.strictObject({
    kind: z
      .enum(['view', 'story'])
      .describe('Only views, or only stories')
      .meta({ examples: ['story'] })
      .optional(),
    ...pageQuery(1000, 1000),
  }),
  reply: z
    .object({ saved: z.array(savedSchema).describe('The last changed first'), total, next })
    .describe('What is saved in the archive'),
  cacheable: false,
});

export const getSaved = defineOperation({
  method: 'get',
  path: '/api/saved/{id}',
  tag: 'Stories',
  summary: 'A named view or a story',
  description: 'A saved view or story with its content.',
  params: byId,
  reply: savedSchema,
  problems: ['not_found'],
  cacheable: false,
});

export const save = defineOperation({
  method: 'post',
  path: '/api/saved',
  tag: 'Stories',
  summary: 'Save a view or a story',
  description:
    'Saves a view or a story: a new one, or in place of the one whose id is given. What was deleted comes back if it ' +
    'is saved under the same id.',
  body: z
    .strictObject({
      id: savedIdSchema.optional().describe('Id to save it under; made from its name if not given'),
      content: savedContentSchema,
    })
    .describe('What to save')
    .meta({
      examples: [{ content: { kind: 'view', name: 'The circle', address: '/explore?view=layout*circle' } }],
    }),
  reply: savedSchema,
  statuses: { 201: 'It was saved' },
  problems: ['forbidden', 'too_large', 'unsupported_input'],
  cacheable: false,
});

export const deleteSaved = defineOperation({
  method: 'delete',
  path: '/api/saved/{id}',
  tag: 'Stories',
  summary: 'Delete a view or a story',
  description: 'Deletes a saved view or story. The pages that it shows stay.',
  params: byId,
  reply: savedSchema.describe('What was deleted'),
  problems: ['not_found', 'forbidden'],
  cacheable: false,
});
