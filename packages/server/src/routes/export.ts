import { findFormat, formats } from '@precedent/formats';
import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

export const exportGraph = defineRoute({
  path: '/api/export/{format}',
  summary: 'The whole graph as a file',
  params: z.strictObject({ format: z.enum(formats.map(({ id }) => id)).describe('An id of /api/formats') }),
  reply: { mediaTypes: [...new Set(formats.map(({ mediaType }) => mediaType.split(';')[0]!))] },
  answer: async ({ graph, reference }, { params: { format } }) => {
    const { extension, mediaType, write } = findFormat(format);
    return { fileName: `precedent${extension}`, mediaType, pieces: write(await graph(), reference) };
  },
});
