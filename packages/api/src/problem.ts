import { type Candidate, candidateSchema, type ErrorCode } from '@precedent/model';
import { z } from 'zod';

/** Problems that only a server has. */
export type TransportCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'method_not_allowed'
  | 'too_large'
  | 'too_many_requests'
  | 'internal'
  | 'interrupted'
  | 'stopping';
export type ProblemCode = ErrorCode | TransportCode;

/** The one place where errors become HTTP statuses. */
export const PROBLEMS: Readonly<Record<ProblemCode, { status: number; title: string; meaning: string }>> = {
  invalid_input: {
    status: 400,
    title: 'Invalid input',
    meaning: 'A parameter or the body does not match this description; `detail` names it.',
  },
  unauthenticated: {
    status: 401,
    title: 'Log in first',
    meaning: 'The request has no token or a wrong one, and this server needs one.',
  },
  forbidden: {
    status: 403,
    title: 'Not allowed',
    meaning:
      'The token may only read, the request comes from a page of another site, or it uses a host name that the server does not know.',
  },
  not_found: {
    status: 404,
    title: 'Not found',
    meaning: 'Nothing has this id or name; `candidates` lists similar names, if there are any.',
  },
  method_not_allowed: {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The path does not support this method; the `Allow` header lists those that it does.',
  },
  ambiguous: {
    status: 409,
    title: 'Which one do you mean?',
    meaning: 'The name matches several things. `candidates` lists them; ask again with the id of one.',
  },
  too_large: { status: 413, title: 'Too large', meaning: 'The body is larger than the server accepts.' },
  unsupported_input: {
    status: 415,
    title: 'Unsupported input',
    meaning: 'The server cannot read this media type, character set or kind of file.',
  },
  outside_grammar: {
    status: 422,
    title: "I didn't understand that question",
    meaning: 'This kind of question is not supported; `remedy` gives examples that are.',
  },
  too_costly: {
    status: 422,
    title: 'Too much to compute',
    meaning:
      'The computation would take too long on this graph, or its result is too large; `remedy` says what to ask instead.',
  },
  too_many_requests: {
    status: 429,
    title: 'Too many requests',
    meaning: 'The server has too much to do: try again after the number of seconds in `Retry-After`.',
  },
  archive_corrupt: { status: 500, title: 'The archive is damaged', meaning: 'The archive is damaged.' },
  archive_newer: {
    status: 500,
    title: 'The archive is newer than this program',
    meaning: 'A newer version of Precedent wrote the archive.',
  },
  archive_read_only: {
    status: 403,
    title: 'The archive can only be read',
    meaning: 'The server was started with --read-only; it changes nothing.',
  },
  io: {
    status: 500,
    title: 'Reading or writing failed',
    meaning: 'The server could not read or write a file or reach its database.',
  },
  reader_failed: {
    status: 500,
    title: 'The article could not be read',
    meaning: 'The reader failed on this article; nothing was added.',
  },
  internal: { status: 500, title: 'Internal error', meaning: 'A bug in Precedent.' },
  archive_locked: {
    status: 503,
    title: 'The archive is busy',
    meaning:
      'Another process is writing to the archive: try again after the number of seconds in `Retry-After`.',
  },
  interrupted: {
    status: 503,
    title: 'The answer was interrupted',
    meaning: 'The part of the server that answers has failed and is started again: try again then.',
  },
  stopping: {
    status: 503,
    title: 'The server is stopping',
    meaning: 'The server is stopping: try again when it is running again.',
  },
};

const CODES = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];

/** An error as the API reports it: RFC 9457 with `code`, `remedy` and `candidates`. */
export const problemSchema = z
  .object({
    type: z.string().describe('`urn:precedent:problem:` followed by the code'),
    title: z.string().describe('The kind of problem, for people'),
    status: z.number().int().describe('The HTTP status'),
    detail: z.string().describe('What went wrong, naming the input'),
    code: z.enum(CODES).describe('The kind of problem, for programs'),
    remedy: z.string().describe('What to do instead'),
    requestId: z
      .string()
      .optional()
      .describe('The id of the request, as in the header `X-Request-Id` and in the log of the server'),
    candidates: z
      .array(candidateSchema)
      .optional()
      .describe('What the input could mean, best match first; present only if there are such suggestions'),
  })
  .describe('What went wrong and what to do instead, as problem details (RFC 9457)')
  .meta({
    examples: [
      {
        type: 'urn:precedent:problem:ambiguous',
        title: 'Which one do you mean?',
        status: 409,
        detail: '"prime minister" matches 2 offices',
        code: 'ambiguous',
        remedy: 'Name the body too: "Prime Minister of the Netherlands".',
        candidates: [
          {
            id: 'country/netherlands/prime-minister',
            name: 'Prime Minister of the Netherlands',
            type: 'office',
          },
          { id: 'country/norway/prime-minister', name: 'Prime Minister of Norway', type: 'office' },
        ],
      },
    ],
  });
export type Problem = z.infer<typeof problemSchema>;

export function createProblem(
  code: ProblemCode,
  detail: string,
  remedy: string,
  candidates: readonly Candidate[] = [],
): Problem {
  const { status, title } = PROBLEMS[code];
  const problem = { type: `urn:precedent:problem:${code}`, title, status, detail, code, remedy };
  return candidates.length > 0 ? { ...problem, candidates: [...candidates] } : problem;
}
