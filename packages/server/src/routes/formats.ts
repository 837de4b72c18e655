import { operations } from '@precedent/api';
import { formats } from '@precedent/formats';
import { defineRoute } from '../http/route.ts';

export const listFormats = defineRoute(operations.listFormats, () => ({
  formats: formats.map(({ id, label, extension, mediaType }) => ({
    id,
    label,
    extension: extension.replace(/^\./, ''),
    mediaType,
  })),
}));
