import { formats } from '@precedent/formats';
import { loadReference } from '@precedent/reference';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { Express } from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from './create-app.ts';
import { checkDocument } from './document-for-tests.ts';
import { faultsOfClient } from './generated-client-for-tests.ts';
import { type Json, startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
let document: Json;
beforeAll(async () => {
  server = await startTestServer({ reference });
  document = (await server.json('/api/openapi.json')).body;
});
afterAll(() => server.close());

/** Every operation by its method and path: `get /api/facts/{id}`. */
const operationsOf = (described: Json): [string, Json][] =>
  Object.entries<Json>(described.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]): [string, Json] => [
      `${method} ${path}`,
      operation,
    ]),
  );

describe('the document', () => {
  test('has exactly the routes of the router', () => {
    const { handle } = createApp({
      archive: server.archive,
      reader: async () => server.reader,
      reference,
      webRoot: server.webRoot,
    });
    const described = operationsOf(document).map(([place]) => place);
    expect(described.sort()).toEqual(routesOf(handle).sort());
  });

  test('is valid OpenAPI 3.1 according to an independent validator', async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(document.openapi).toBe('3.1.0');
  });

  test('would be invalid if a parameter had no place in the request', async () => {
    const parameters = [{ name: 'id', description: 'Without a place', schema: { type: 'string' } }];
    const paths = { '/api/broken': { get: { parameters, responses: {} } } };
    expect((await new Validator().validate({ ...document, paths })).valid).toBe(false);
  });

  test('gives examples that match its schemas', () => {
    const checked = checkDocument(document);
    const withExamples = [
      ...Object.values<Json>(document.components.schemas),
      ...operationsOf(document).flatMap(([, operation]) => operation.parameters.map((it: Json) => it.schema)),
    ].filter(({ examples }) => examples);
    expect(withExamples.length).toBeGreaterThan(20);
    for (const { examples, ...schema } of withExamples)
      for (const example of examples)
        expect({ example, fault: checked.faultBySchema(schema, example) }).toEqual({ example, fault: null });
  });

  test('lists the export formats', () => {
    const { parameters, responses } = document.paths['/api/export/{format}'].get;
    expect(parameters[0].schema.enum).toEqual(formats.map(({ id }) => id));
    expect(Object.keys(responses[200].content)).toContain('application/graphml+xml');
  });
});

describe('a client generated from the document', () => {
  test('has typed requests and replies, and the types are those of the model', async () => {
    const use = `
      import type { Answer, Fact, Reading } from '@precedent/model';
      import type { Problem } from '@precedent/api';
      import type { components, operations, paths } from './client.ts';

      type Schemas = components['schemas'];
      type ReplyOf<Path extends keyof paths> = paths[Path] extends
        { get: { responses: { 200: { content: { 'application/json': infer Body } } } } } ? Body : never;

      export const factOf = (reply: ReplyOf<'/api/graph'>): Fact => reply.facts[0]!;
      export const answerOf = (reply: ReplyOf<'/api/ask'>): Answer => reply;
      export const toClient = (answer: Answer): Schemas['Answer'] => answer;
      export const problemOf = (problem: Schemas['Problem']): Problem => problem;
      export const readingOf = (reading: Schemas['Reading']): Reading => reading;
      export const query: operations['ask']['parameters']['query'] = { q: 'Who?', asOf: '2024' };
      export const body: Schemas['DecideBody'] = { kind: 'same', entity: 'Ann', other: 'Anne' };

      // @ts-expect-error the question is required
      export const noQuestion: operations['ask']['parameters']['query'] = { asOf: '2024' };
      // @ts-expect-error a fact has no such field
      export const nothing = (fact: Schemas['Fact']) => fact.nothing;
      // @ts-expect-error an answer is not a string
      export const text = (reply: ReplyOf<'/api/ask'>): string => reply;
    `;
    expect(await faultsOfClient(document, use)).toEqual([]);
  }, 60_000);

  test('is really compiled: a mistake in its use is found', async () => {
    const use = `
      import type { paths } from './client.ts';
      export type Missing = paths['/api/missing'];
    `;
    expect(await faultsOfClient(document, use)).toEqual([expect.stringContaining('/api/missing')]);
  }, 60_000);
});

/** `get /api/facts/{id}` of every API route that express would run. */
function routesOf(app: Express): string[] {
  type Layer = { route?: { path: string; methods: Record<string, boolean> }; handle: { stack?: Layer[] } };
  const walk = (layers: Layer[]): string[] =>
    layers.flatMap(({ route, handle }) =>
      route
        ? Object.keys(route.methods).map((method) => `${method} ${route.path}`)
        : walk(handle.stack ?? []),
    );
  return walk((app.router as unknown as { stack: Layer[] }).stack)
    .filter((route) => /\/(api\/|sparql$|alerts\.rss$)/.test(route))
    .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'));
}
