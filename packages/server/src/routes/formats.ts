import { formats as allFormats } from '@precedent/formats';
import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

export const formats = defineRoute({
  path: '/api/formats',
  summary: 'The formats that the graph can be exported in',
  reply: z.object({
    formats: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        extension: z.string().describe('Without its dot'),
        mediaType: z.string(),
      }),
    ),
  }),
  answer: () => ({
    formats: allFormats.map(({ id, label, extension, mediaType }) => ({
      id,
      label,
      extension: extension.replace(/^\./, ''),
      mediaType,
    })),
  }),
});
