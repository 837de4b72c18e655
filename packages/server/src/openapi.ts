import { readFileSync } from 'node:fs';
import {
  answerSchema,
  articleRefSchema,
  articleSchema,
  claimSchema,
  compareStrings,
  conflictSchema,
  decisionSchema,
  entityRefSchema,
  entitySchema,
  evidenceSchema,
  factSchema,
  lineageSchema,
  officeSchema,
  planSchema,
  readingSchema,
  sourcedClaimSchema,
  successionSchema,
  tenureSchema,
} from '@precedent/model';
import { z } from 'zod';
import { problemSchema } from './http/problem.ts';
import { isJson, type Route } from './http/route.ts';

/** Schemas that stand in the document once, under their name. */
const components = z.registry<{ id: string }>();
const NAMED = {
  Answer: answerSchema,
  Article: articleSchema,
  ArticleRef: articleRefSchema,
  Claim: claimSchema,
  Conflict: conflictSchema,
  Decision: decisionSchema,
  Entity: entitySchema,
  EntityRef: entityRefSchema,
  Evidence: evidenceSchema,
  Fact: factSchema,
  Lineage: lineageSchema,
  Office: officeSchema,
  Plan: planSchema,
  Problem: problemSchema,
  Reading: readingSchema,
  SourcedClaim: sourcedClaimSchema,
  Succession: successionSchema,
  Tenure: tenureSchema,
};
for (const [id, schema] of Object.entries(NAMED)) components.add(schema, { id });

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 document of `routes`, made of the schemas that validate them. */
export function describeApi(routes: readonly Route[]): JsonSchema {
  const schemas: JsonSchema = {};
  const toSchema = (schema: z.ZodType, io: 'input' | 'output') => convert(schema, io, schemas);
  const paths: Record<string, JsonSchema> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: describeRoute(route, toSchema) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Precedent',
      version: readVersion(),
      description:
        'Political news as a graph of people, countries and institutions, with the sentence behind every edge.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => compareStrings(a, b))),
    },
  };
}

type ToSchema = (schema: z.ZodType, io: 'input' | 'output') => JsonSchema;

function describeRoute(route: Route, toSchema: ToSchema): JsonSchema {
  const content = isJson(route.reply)
    ? { 'application/json': { schema: toSchema(route.reply, 'output') } }
    : Object.fromEntries(route.reply.mediaTypes.map((type) => [type, { schema: { type: 'string' } }]));
  return {
    operationId: operationIdOf(route),
    summary: route.summary,
    parameters: [
      ...describeParameters(route.params, 'path', toSchema),
      ...describeParameters(route.query, 'query', toSchema),
    ],
    ...(route.body ? { requestBody: describeBody(route.body, toSchema) } : {}),
    responses: {
      200: { description: route.summary, content },
      ...(route.method === 'post' ? { 201: { description: 'Added', content } } : {}),
      default: {
        description: 'What went wrong and what to do instead',
        content: { 'application/problem+json': { schema: toSchema(problemSchema, 'output') } },
      },
    },
  };
}

function describeParameters(schema: z.ZodType, where: 'path' | 'query', toSchema: ToSchema): JsonSchema[] {
  const { properties = {}, required = [] } = toSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}

/** An article may be sent as the text that it is; everything else is JSON. */
function describeBody(body: z.ZodType, toSchema: ToSchema): JsonSchema {
  const text = { schema: { type: 'string' } };
  const schema = toSchema(body, 'input');
  if (!('properties' in schema && 'content' in (schema.properties as object)))
    return { required: true, content: { 'application/json': { schema } } };
  return {
    required: true,
    content: {
      'application/json': { schema },
      'text/plain': text,
      'text/html': text,
      'text/markdown': text,
    },
  };
}

/** `GET /api/facts/{id}` is `getFactsById`. */
function operationIdOf({ method, path }: Route): string {
  const words = path
    .replace(/^\/api\//, '')
    .replaceAll(/\{(\w+)\}/g, 'by-$1')
    .split(/\W+/)
    .filter(Boolean);
  return [method, ...words.map((word) => word[0]!.toUpperCase() + word.slice(1))].join('');
}

/** Moves what zod puts into `$defs` to the components of the document. */
function convert(schema: z.ZodType, io: 'input' | 'output', schemas: JsonSchema): JsonSchema {
  const { $schema, $defs, ...converted } = z.toJSONSchema(schema, { metadata: components, io });
  const moved = <Value>(value: Value): Value =>
    JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
  Object.assign(schemas, moved($defs ?? {}));
  const name = components.get(schema)?.id;
  if (name === undefined) return moved(converted) as JsonSchema;
  const { id, ...component } = moved(converted) as JsonSchema;
  schemas[name] = component;
  return { $ref: `#/components/schemas/${name}` };
}

function readVersion(): string {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version;
}
