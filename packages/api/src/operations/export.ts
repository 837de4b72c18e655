import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { timeQuery } from '../parameters.ts';

const exportFormatSchema = z
  .object({
    id: z.string().describe('What /api/export takes'),
    label: z.string().describe('The name to show'),
    extension: z.string().describe('Of its files, without the dot'),
    mediaType: z.string().describe('Of its files'),
  })
  .describe('A format that the graph can be exported in');

export const listFormats = defineOperation({
  method: 'get',
  path: '/api/formats',
  tag: 'Export',
  summary: 'Export formats',
  description: 'The formats that the graph can be exported in.',
  reply: z
    .object({ formats: z.array(exportFormatSchema).describe('In the order of a menu') })
    .describe('The export formats'),
});

/** Which formats there are is for the server to say. */
export const exportGraph = defineOperation({
  method: 'get',
  path: '/api/export/{format}',
  tag: 'Export',
  summary: 'Export the graph',
  description: 'The whole graph as a file. With a date, the graph as of that date.',
  params: z.strictObject({
    format: z
      .string()
      .min(1)
      .describe('Id of a format of /api/formats')
      .meta({ examples: ['graphml'] }),
  }),
  query: z.strictObject(timeQuery),
  reply: {
    mediaTypes: ['application/octet-stream'],
    description: 'The file, in the format that was asked for',
  },
});
