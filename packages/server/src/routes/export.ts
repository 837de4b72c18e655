import { findFormat, formats } from '@precedent/formats';
import { graphAt } from '@precedent/graph';
import { z } from 'zod';
import { timeQuery } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const exportGraph = defineRoute({
  path: '/api/export/{format}',
  summary: 'The whole graph, or as it stood at a time, as a file',
  params: z.strictObject({ format: z.enum(formats.map(({ id }) => id)).describe('An id of /api/formats') }),
  query: z.strictObject(timeQuery),
  reply: { mediaTypes: [...new Set(formats.map(({ mediaType }) => mediaType.split(';')[0]!))] },
  answer: async ({ graph, reference }, { params: { format }, query }) => {
    const { extension, mediaType, write } = findFormat(format);
    return {
      fileName: `precedent${extension}`,
      mediaType,
      pieces: write(graphAt(await graph(), query), reference),
    };
  },
});
