import { type Candidate, candidateSchema, type ErrorCode, PrecedentError } from '@precedent/model';
import type { Response } from 'express';
import { z } from 'zod';

/** What only a server refuses. */
type TransportCode = 'forbidden' | 'method_not_allowed' | 'too_large' | 'internal' | 'stopping';
type ProblemCode = ErrorCode | TransportCode;

/** An error as the API words it: RFC 9457 with `code`, `remedy` and `candidates`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe('What was refused, naming the input'),
  code: z.string().describe('To branch on'),
  remedy: z.string().describe('What to do instead'),
  candidates: z
    .array(candidateSchema)
    .optional()
    .describe('What the input could mean, best first; absent where that is not the problem'),
});
export type Problem = z.infer<typeof problemSchema>;

/** The one place where errors become HTTP statuses. */
const KINDS: Record<ProblemCode, { status: number; title: string }> = {
  invalid_input: { status: 400, title: 'Invalid input' },
  forbidden: { status: 403, title: 'Not from here' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'Method not allowed' },
  ambiguous: { status: 409, title: 'Which one do you mean?' },
  too_large: { status: 413, title: 'Too large' },
  unsupported_input: { status: 415, title: 'Unsupported input' },
  outside_grammar: { status: 422, title: "I didn't understand that question" },
  archive_corrupt: { status: 500, title: 'The archive is damaged' },
  archive_newer: { status: 500, title: 'The archive is newer than this program' },
  io: { status: 500, title: 'Reading or writing failed' },
  reader_failed: { status: 500, title: 'The article could not be read' },
  internal: { status: 500, title: 'Internal error' },
  archive_locked: { status: 503, title: 'The archive is busy' },
  stopping: { status: 503, title: 'The server is stopping' },
};

export function createProblem(
  code: ProblemCode,
  detail: string,
  remedy: string,
  candidates: readonly Candidate[] = [],
): Problem {
  const { status, title } = KINDS[code];
  const problem = { type: `urn:precedent:problem:${code}`, title, status, detail, code, remedy };
  return candidates.length > 0 ? { ...problem, candidates: [...candidates] } : problem;
}

export function sendProblem(response: Response, problem: Problem): void {
  if (problem.status === 503) response.setHeader('Retry-After', '1');
  response.setHeader('Cache-Control', 'no-store');
  response.removeHeader('ETag');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Why a request fails that a closing server can no longer answer. */
export class ServerStopping extends Error {}

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
  if (error instanceof ServerStopping)
    return createProblem('stopping', 'The server is stopping.', 'Send it again when the server is back.');
  return createProblem(
    'internal',
    'The server failed at this request.',
    'Try again; what the server printed says more. If it stays so, report it as a bug.',
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
    return createProblem('unsupported_input', message, 'Send UTF-8, not compressed or in gzip.');
  if (status === 404) return createProblem('not_found', 'There is no such file.', 'Reload the page.');
  return createProblem(
    'invalid_input',
    message,
    'Correct the request; /api/openapi.json describes each one.',
  );
}
