import { createProblem, type Problem } from '@precedent/api';
import { PrecedentError } from '@precedent/model';
import type { Response } from 'express';
import { QueueFull } from '../articles/job-queue.ts';
import { requestIdOf } from './request-log.ts';

/** Seconds to wait before trying again, by status. */
const RETRY_AFTER: Readonly<Record<number, number>> = { 429: 10, 503: 1 };

export function sendProblem(response: Response, problem: Problem): void {
  const seconds = RETRY_AFTER[problem.status];
  if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="Precedent"');
  // The rate limiter knows better.
  if (seconds !== undefined && !response.hasHeader('Retry-After'))
    response.setHeader('Retry-After', String(seconds));
  response.setHeader('Cache-Control', 'no-store');
  response.removeHeader('ETag');
  response.locals.problem = problem.code;
  const requestId = requestIdOf(response);
  const sent = requestId === null ? problem : { ...problem, requestId };
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(sent));
}

/** Why a request fails while the server is closing. */
export class ServerStopping extends Error {}

/** What was to answer the request has died. */
export class Interrupted extends Error {}

/** The request has no token, or a wrong one. */
export class Unauthenticated extends Error {}

/** There are too many open event streams. */
export class TooManyStreams extends Error {}

/** Why work for a request ends when its client has disconnected. */
export class ClientGone extends Error {}

/** What the web framework throws: a status, and what kind of failure it was. */
interface HttpError {
  status: number;
  type?: string;
  message: string;
  limit?: number;
}

export function toProblem(error: unknown): Problem {
  if (error instanceof PrecedentError)
    return createProblem(error.code, error.message, error.remedy, error.candidates);
  if (isHttpError(error)) return explainHttpError(error);
  if (error instanceof Unauthenticated)
    return createProblem(
      'unauthenticated',
      error.message,
      'Log in on the page, or send `Authorization: Bearer TOKEN`. The server prints its tokens when it starts.',
    );
  if (error instanceof TooManyStreams)
    return createProblem(
      'too_many_requests',
      'Too many clients follow the changes.',
      'Close some of them, or try again after the number of seconds in `Retry-After`.',
    );
  if (error instanceof QueueFull)
    return createProblem(
      'too_many_requests',
      error.message,
      'Send it again after the number of seconds in `Retry-After`.',
    );
  if (error instanceof Interrupted)
    return createProblem(
      'interrupted',
      'The part of the server that answers ended before it had answered, perhaps for want of memory.',
      'Try again; if it fails again, ask for less: one entity, one office, or a shorter time.',
    );
  if (error instanceof ServerStopping)
    return createProblem(
      'stopping',
      'The server is stopping.',
      'Send the request again when the server is running.',
    );
  return createProblem(
    'internal',
    'The server failed on this request.',
    'Try again; the output of the server has details. If it fails again, report it as a bug.',
  );
}

function isHttpError(error: unknown): error is HttpError {
  return (
    error instanceof Error && 'status' in error && typeof error.status === 'number' && error.status < 500
  );
}

function explainHttpError({ status, type, message, limit }: HttpError): Problem {
  if (type === 'entity.too.large')
    return createProblem(
      'too_large',
      `The body is larger than ${limit} bytes.`,
      'Send one article at a time, as plain text.',
    );
  if (status === 415)
    return createProblem('unsupported_input', message, 'Send UTF-8, uncompressed or compressed with gzip.');
  if (status === 404)
    return createProblem('not_found', 'The server does not have this file.', 'Reload the page.');
  return createProblem(
    'invalid_input',
    type === 'entity.parse.failed' ? `The body is not JSON: ${message}` : message,
    'Correct the request; /api/openapi.json describes every parameter and field.',
  );
}
