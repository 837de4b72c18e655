import { expect, test } from 'vitest';
import { z } from 'zod';
import * as operations from '../operations/index.ts';
import { describeApi } from './describe-api.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests look into documents of every form
type Json = any;

const document = describeApi(operations, '1.2.3') as Json;
const described: Json[] = Object.values<Json>(document.paths).flatMap((methods) => Object.values(methods));

test('every operation has an id, a summary, a description and a tag', () => {
  const tags = document.tags.map(({ name }: Json) => name);
  for (const operation of described)
    expect(operation).toMatchObject({
      summary: expect.stringMatching(/^[A-Z].*[^.]$/),
      description: expect.stringMatching(/^[A-Z].*\.$/s),
      tags: [expect.toBeOneOf(tags)],
    });
  expect(described.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(operations).sort());
});

test('every parameter is described with an example, and those in the path are required', () => {
  const parameters = described.flatMap((operation) => operation.parameters);
  expect(parameters.length).toBeGreaterThan(50);
  expect(parameters.filter(({ description }) => !description)).toEqual([]);
  expect(parameters.filter(({ schema }) => !schema.examples).map(({ name }) => name)).toEqual([]);
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  expect(inPath.every(({ required }) => required)).toBe(true);
});

test('every schema and every field is described', () => {
  const undescribed = Object.entries<Json>(document.components.schemas).flatMap(([name, schema]) => [
    ...(schema.description ? [] : [name]),
    ...fieldsOf(schema)
      .filter(([, field]) => !field.description && !field.$ref)
      .map(([field]) => `${name}.${field}`),
  ]);
  expect(undescribed).toEqual([]);
});

test('every error response is a problem details object', () => {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  for (const { responses } of described) {
    const errors = Object.entries<Json>(responses).filter(([status]) => !/^[23]/.test(status));
    expect(errors.map(([status]) => status)).toEqual(expect.arrayContaining(['400', 'default']));
    for (const [, { $ref }] of errors) {
      const { content } = document.components.responses[$ref.replace('#/components/responses/', '')];
      expect(content).toEqual(problem);
    }
  }
});

test('every reference resolves, and no schema is just a reference to itself', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
  expect(references.length).toBeGreaterThan(100);
  expect(references.filter(([, kind, name]) => !(name! in document.components[kind!]))).toEqual([]);
  const selves = Object.entries<Json>(document.components.schemas).filter(
    ([name, { $ref }]) => $ref === `#/components/schemas/${name}`,
  );
  expect(selves).toEqual([]);
  expect(JSON.stringify(document)).not.toMatch(/\$defs|__shared/);
});

test('replies in a format that is JSON are described as such, and a stream of events not as one text', () => {
  const contentOf = (path: string) => document.paths[path].get.responses[200].content;
  const table = contentOf('/sparql');
  expect(table['application/sparql-results+json']).toEqual({ schema: { type: ['object', 'array'] } });
  expect(table['text/csv']).toEqual({ schema: { type: 'string' } });
  expect(contentOf('/api/changes')).toEqual({ 'text/event-stream': {} });
});

test('the document is generated from the schemas that validate requests, so it includes a new parameter', () => {
  const query = z.strictObject({ verbose: z.boolean().describe('Say more') });
  const changed = describeApi({ getHealth: { ...operations.getHealth, query } }, '1') as Json;
  expect(changed.paths['/api/health'].get.parameters).toEqual([
    { name: 'verbose', in: 'query', required: true, description: 'Say more', schema: { type: 'boolean' } },
  ]);
});

/** The fields of a schema and of its parts, by name. */
function fieldsOf(schema: Json): [string, Json][] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = Object.entries<Json>(schema.properties ?? {});
  const parts = [schema.items, schema.additionalProperties, ...own.map(([, field]) => field)];
  const choices = [schema.anyOf, schema.oneOf, schema.prefixItems].flat();
  return [...own, ...[...parts, ...choices].flatMap(fieldsOf)];
}
