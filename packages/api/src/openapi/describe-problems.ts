import type { Operation } from '../operation.ts';
import { PROBLEMS, type ProblemCode, problemSchema } from '../problem.ts';
import type { DescribedSchemas } from './describe-schemas.ts';
import type { JsonObject } from './json-object.ts';
import { REQUEST_ID } from './request-id.ts';

/** Problems that any request can cause. */
const EVERYWHERE: readonly ProblemCode[] = ['invalid_input', 'too_many_requests', 'archive_locked'];

/** HTTP's names for the statuses of problems. */
const NAMES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  413: 'ContentTooLarge',
  415: 'UnsupportedMediaType',
  422: 'UnprocessableContent',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
};

/** Statuses after which the same request may succeed later. */
const RETRIED = new Set(['429', '503']);

const RETRY_AFTER = {
  'Retry-After': { description: 'Seconds to wait before trying again', schema: { type: 'integer' } },
};

/** The shared error responses, by name: one for each status, listing the codes that it can have. */
export function describeProblems({ refTo }: DescribedSchemas): JsonObject {
  const content = { 'application/problem+json': { schema: refTo(problemSchema) } };
  const responses = Object.entries(NAMES).map(([status, name]) => {
    const codes = Object.entries(PROBLEMS).filter(([, problem]) => problem.status === Number(status));
    const description = codes.map(([code, { meaning }]) => `\`${code}\`: ${meaning}`).join('\n\n');
    const headers = { ...REQUEST_ID, ...(RETRIED.has(status) ? RETRY_AFTER : {}) };
    return [name, { description, headers, content }];
  });
  const other = { description: 'Any other problem; `code` says which', headers: REQUEST_ID, content };
  return { ...Object.fromEntries(responses), Problem: other };
}

/** The error responses of an operation, by status. */
export function problemResponses({ access, problems }: Operation): JsonObject {
  const ofAccess: ProblemCode[] = access === 'open' ? [] : ['unauthenticated'];
  const statuses = [...EVERYWHERE, ...ofAccess, ...problems].map((code) => PROBLEMS[code].status);
  const responses = statuses.map((status) => [status, { $ref: refTo(NAMES[status]!) }]);
  return { ...Object.fromEntries(responses), default: { $ref: refTo('Problem') } };
}

const refTo = (name: string) => `#/components/responses/${name}`;
