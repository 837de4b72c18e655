import type { Operation } from '@precedent/api';
import express, { type RequestHandler } from 'express';

/** Bytes: enough for an article of a million characters in any script, even inside a page of HTML. */
const LARGEST_BODY = 8 * 1024 * 1024;

/** Parses JSON, and turns a text into a field with its `format`; for other media types the body stays undefined. */
export function readBody({
  textTypes,
  textField,
  form,
}: Pick<Operation, 'textTypes' | 'textField' | 'form'>): RequestHandler[] {
  const types = Object.keys(textTypes);
  const readJson: RequestHandler[] = [
    express.json({ limit: LARGEST_BODY }),
    ...(form ? [express.urlencoded({ limit: LARGEST_BODY, extended: false })] : []),
  ];
  // An empty list of types would accept every type.
  if (types.length === 0) return readJson;
  return [
    ...readJson,
    express.text({ limit: LARGEST_BODY, type: types }),
    (request, _response, next) => {
      if (typeof request.body === 'string') {
        const mediaType = request.headers['content-type']!.split(';')[0]!.trim().toLowerCase();
        const format = textTypes[mediaType];
        request.body = { [textField]: request.body, ...(format ? { format } : {}) };
      }
      next();
    },
  ];
}
