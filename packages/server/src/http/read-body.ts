import express, { type RequestHandler } from 'express';

/** Bytes. An article of a million characters fits in any script, a page of HTML around it too. */
const LARGEST_BODY = 8 * 1024 * 1024;

const TEXT_FORMATS: Record<string, 'html' | 'markdown'> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'markdown',
};

/** Reads JSON as it is, and a text as `{ content, format }`; another media type leaves no body. */
export function readBody(): RequestHandler[] {
  const types = ['text/plain', ...Object.keys(TEXT_FORMATS)];
  return [
    express.json({ limit: LARGEST_BODY }),
    express.text({ limit: LARGEST_BODY, type: types }),
    (request, _response, next) => {
      if (typeof request.body === 'string') {
        const format = TEXT_FORMATS[request.headers['content-type']!.split(';')[0]!.trim().toLowerCase()];
        request.body = { content: request.body, ...(format ? { format } : {}) };
      }
      next();
    },
  ];
}
