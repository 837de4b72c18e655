import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** One request as the log has it. Neither the query nor the body is part of it: they are what people ask and write. */
export interface LoggedRequest {
  time: string;
  requestId: string;
  method: string;
  path: string;
  status: number;
  /** Milliseconds until the reply was sent, or until the client disconnected. */
  ms: number;
  /** Bytes of the reply, if known. */
  bytes: number | null;
  /** Code of the problem that was sent. */
  code?: string;
  /** Whether the client disconnected before it had its reply. */
  gone?: true;
}

/** What a client may give as the id of its request: it ends up in headers and logs. */
const GIVEN_ID = /^[\w.:-]{1,64}$/;

/** Gives each request an id, the client's own if it sent one, and logs it when it ends. */
export function identifyRequests(log: ((entry: LoggedRequest) => void) | null): RequestHandler {
  return (request, response, next) => {
    const given = request.get('x-request-id');
    const requestId = given !== undefined && GIVEN_ID.test(given) ? given : randomUUID();
    response.setHeader('X-Request-Id', requestId);
    if (log !== null) {
      const { method } = request;
      const [path] = request.originalUrl.split('?');
      const start = performance.now();
      response.once('close', () => {
        log({
          time: new Date().toISOString(),
          requestId,
          method,
          path: path!,
          status: response.statusCode,
          ms: Math.round((performance.now() - start) * 10) / 10,
          bytes: lengthOf(response),
          ...(response.locals.problem ? { code: response.locals.problem } : {}),
          ...(response.writableFinished ? {} : { gone: true as const }),
        });
      });
    }
    next();
  };
}

/** The id that {@link identifyRequests} gave. */
export function requestIdOf(response: Response): string | null {
  const id = response.getHeader('x-request-id');
  return typeof id === 'string' ? id : null;
}

function lengthOf(response: Response): number | null {
  const length = response.getHeader('content-length');
  return length === undefined ? null : Number(length);
}
