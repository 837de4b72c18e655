import { operations } from '@precedent/api';
import { formats } from '@precedent/formats';
import { defineFrontRoute } from '../http/route.ts';

export const listFormats = defineFrontRoute(operations.listFormats, () => ({
  formats: formats.map(({ id, label, extension, mediaType }) => ({
    id,
    label,
    extension: extension.replace(/^\./, ''),
    mediaType,
  })),
}));
