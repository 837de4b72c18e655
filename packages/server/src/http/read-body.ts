import type { Operation } from '@precedent/api';
import express, { type RequestHandler } from 'express';

/** Bytes. An article of a million characters fits in any script, a page of HTML around it too. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** Reads JSON as it is, and a text as `{ content, format }`; another media type leaves no body. */
export function readBody({ textTypes }: Pick<Operation, 'textTypes'>): RequestHandler[] {
  const types = Object.keys(textTypes);
  const readJson = express.json({ limit: LARGEST_BODY });
  // An empty list of types would let every type through.
  if (types.length === 0) return [readJson];
  return [
    readJson,
    express.text({ limit: LARGEST_BODY, type: types }),
    (request, _response, next) => {
      if (typeof request.body === 'string') {
        const mediaType = request.headers['content-type']!.split(';')[0]!.trim().toLowerCase();
        const format = textTypes[mediaType];
        request.body = { content: request.body, ...(format ? { format } : {}) };
      }
      next();
    },
  ];
}
