import type { z } from 'zod';
import { isJson, type Operation } from '../operation.ts';
import { problemResponses } from './describe-problems.ts';
import { type DescribedSchemas, describeParameter } from './describe-schemas.ts';
import type { JsonObject } from './json-object.ts';
import { REQUEST_ID } from './request-id.ts';

/** The OpenAPI description of an operation; its name is its id. */
export function describeOperation(name: string, operation: Operation, schemas: DescribedSchemas): JsonObject {
  const { tag, summary, description, params, query, body } = operation;
  return {
    operationId: name,
    tags: [tag],
    summary,
    description,
    parameters: [...describeParameters(params, 'path'), ...describeParameters(query, 'query')],
    ...(body ? { requestBody: describeBody(operation, schemas.refTo(body)) } : {}),
    security: describeSecurity(operation.access),
    responses: { ...describeSuccess(operation, schemas), ...problemResponses(operation) },
  };
}

/** Nothing is also enough: a server on the loopback interface usually needs no token. */
function describeSecurity(access: Operation['access']): JsonObject[] {
  return access === 'open' ? [] : [{}, { token: [access] }, { session: [access] }];
}

function describeParameters(schema: z.ZodType, where: 'path' | 'query'): JsonObject[] {
  const { properties = {}, required = [] } = describeParameter(schema) as {
    properties?: Record<string, JsonObject>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: required.includes(name),
    description,
    schema: rest,
  }));
}

function describeBody({ textTypes, form }: Operation, schema: JsonObject): JsonObject {
  const text = { schema: { type: 'string', minLength: 1, description: 'The content itself' } };
  const texts = Object.keys(textTypes).map((mediaType) => [mediaType, text]);
  const forms = form ? { 'application/x-www-form-urlencoded': { schema } } : {};
  return {
    required: true,
    content: { 'application/json': { schema }, ...forms, ...Object.fromEntries(texts) },
  };
}

function describeSuccess({ reply, statuses, cacheable }: Operation, { refTo }: DescribedSchemas): JsonObject {
  const content = isJson(reply)
    ? { 'application/json': { schema: refTo(reply) } }
    : Object.fromEntries(reply.mediaTypes.map((mediaType) => [mediaType, describeMedia(mediaType)]));
  const responses = Object.entries(statuses).map(([status, description]) => {
    const headers = { ...REQUEST_ID, ...(cacheable ? ETAG : {}), ...(status === '201' ? LOCATION : {}) };
    return [status, { description, headers, content }];
  });
  return { ...Object.fromEntries(responses), ...(cacheable ? { 304: UNCHANGED } : {}) };
}

/** Formats based on JSON are described as JSON. A stream of events has no schema, because clients read it event by event. */
function describeMedia(mediaType: string): JsonObject {
  if (mediaType === 'text/event-stream') return {};
  const type = /[/+]json$/.test(mediaType) ? ['object', 'array'] : 'string';
  return { schema: { type } };
}

const ETAG = {
  ETag: {
    description: 'Send it in `If-None-Match` to get the reply again only if the archive has changed',
    schema: { type: 'string' },
  },
};
const LOCATION = { Location: { description: 'Path of the new resource', schema: { type: 'string' } } };
const UNCHANGED = { description: 'The archive has not changed since the reply with this ETag' };
