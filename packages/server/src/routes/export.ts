import { operations } from '@precedent/api';
import { findFormat, formats, selectPart } from '@precedent/formats';
import { z } from 'zod';
import { defineRoute } from '../http/route.ts';

const { params, reply } = operations.exportGraph;

/** The operation, limited to the available formats. */
const operation = {
  ...operations.exportGraph,
  params: params.extend({
    format: z.enum(formats.map(({ id }) => id)).meta(params.shape.format.meta() ?? {}),
  }),
  reply: { ...reply, mediaTypes: [...new Set(formats.map(({ mediaType }) => mediaType.split(';')[0]!))] },
};

export const exportGraph = defineRoute(
  operation,
  async ({ graph: whole, reference }, { params: { format }, query }) => {
    const { extension, mediaType, write } = findFormat(format);
    const { relation: relations, base, ...wanted } = query;
    const { graph, filter } = selectPart(await whole(), reference, { relations, ...wanted });
    return {
      fileName: `precedent${extension}`,
      mediaType,
      pieces: write(graph, reference, { base, filter }),
    };
  },
);
