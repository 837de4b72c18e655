import compression from 'compression';
import type { RequestHandler } from 'express';

/** Bytes under which compression costs more time than it saves. */
const SMALLEST = 1024;

/** Compresses replies of the API for clients that accept it. Events are sent as they happen, so they never wait for more. */
export function compressReplies(): RequestHandler {
  return compression({
    threshold: SMALLEST,
    filter: (request, response) =>
      !String(response.getHeader('Content-Type')).startsWith('text/event-stream') &&
      compression.filter(request, response),
  });
}
