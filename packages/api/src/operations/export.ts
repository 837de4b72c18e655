import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { entityId, relationsQuery, scopeQuery } from '../parameters.ts';

const exportFormatSchema = z
  .object({
    id: z.string().describe('Its id in /api/export/{format}'),
    label: z.string().describe('The name to show'),
    extension: z.string().describe('Extension of its files, without the dot'),
    mediaType: z.string().describe('Media type of its files'),
  })
  .describe('A format in which the graph can be exported');

export const listFormats = defineOperation({
  method: 'get',
  path: '/api/formats',
  tag: 'Export',
  summary: 'Export formats',
  description: 'The formats in which the graph can be exported.',
  reply: z
    .object({ formats: z.array(exportFormatSchema).describe('In the order in which to show them') })
    .describe('The export formats'),
});

/** The server narrows this to the formats that it has. */
export const exportGraph = defineOperation({
  method: 'get',
  path: '/api/export/{format}',
  tag: 'Export',
  summary: 'Export the graph',
  description:
    'The graph as a file, or a part of it: around an entity, of some relations, as of a date. The file says which part. Uncertain claims are left out by default.',
  params: z.strictObject({
    format: z
      .string()
      .min(1)
      .describe('Id of a format from /api/formats')
      .meta({ examples: ['graphml'] }),
  }),
  query: z.strictObject({
    entity: entityId('Only what is linked to this entity').optional(),
    depth: z.coerce
      .number<number>()
      .int()
      .min(1)
      .max(10)
      .default(1)
      .describe('With an entity: how many steps to follow')
      .meta({ examples: [2] }),
    ...relationsQuery,
    ...scopeQuery,
    base: z
      .string()
      .min(1)
      .max(500)
      .describe('In RDF, what the IRIs of entities and claims begin with')
      .meta({ examples: ['https://example.org/graph/'] })
      .optional(),
  }),
  reply: {
    mediaTypes: ['application/octet-stream'],
    description: 'The file in the requested format',
  },
  problems: ['not_found'],
});
