import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { scopeQuery } from '../parameters.ts';

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
    'The whole graph as a file. With a date, the graph as of that date. Uncertain claims are left out by default.',
  params: z.strictObject({
    format: z
      .string()
      .min(1)
      .describe('Id of a format from /api/formats')
      .meta({ examples: ['graphml'] }),
  }),
  query: z.strictObject(scopeQuery),
  reply: {
    mediaTypes: ['application/octet-stream'],
    description: 'The file in the requested format',
  },
});
