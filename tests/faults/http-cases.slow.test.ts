import { basisOf } from '@precedent/graph';
import { loadReference } from '@precedent/reference';
import { readFactsFile } from '@precedent/store';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type CheckedDocument, checkDocument } from '../../packages/server/src/document-for-tests.ts';
import { type Json, startTestServer, type TestServer } from '../../packages/server/src/server-for-tests.ts';
import { valuesFor } from './schema-values.ts';

// Requests that are generated from the API's own description. The reader is that of the server's tests.

const CASES = 1000;
const SEED = 20261129;

interface Operation {
  name: string;
  method: string;
  path: string;
  described: Json;
}

/** What the description can't say of what they are sent: that it is a SPARQL query, has a sentence, names two things. */
const JUDGED_BY_CONTENT = new Set(['querySparql', 'postSparql', 'addArticle', 'decide']);

const TERMS = `subject,relation,object,office,from,to,source,object_type
Ann Ames,holds_office,Norway,Prime Minister of Norway,2010-10-14,2020-07-02,a list,country
Bob Best,holds_office,Norway,Prime Minister of Norway,2020-07-02,,a list,country`;

let server: TestServer;
let earlier: TestServer;
let document: Json;
let checked: CheckedDocument;
beforeAll(async () => {
  const reference = await loadReference();
  earlier = await startTestServer({ reference });
  await earlier.keep('Ann met Bob. Bob succeeded Cid.', '2024-06-27');
  await earlier.keep('Cid met Ann.', '2024');
  await earlier.archive.add(readFactsFile({ file: 'terms.csv', content: TERMS }, reference).reading);
  await earlier.json('/api/graph');
  // A server that has just started answers from what the archive keeps, and loads each part once it is asked for.
  const { archive } = earlier;
  await vi.waitFor(async () => expect(await archive.graph(basisOf(reference))).not.toBeNull(), 10_000);
  server = await startTestServer({ reference, archive });
  document = (await server.json('/api/openapi.json')).body;
  checked = checkDocument(document);
});
afterAll(async () => {
  await server.close();
  await earlier.close();
});

function operationsOf(described: Json): Operation[] {
  return Object.entries<Json>(described.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]) => ({
      name: operation.operationId,
      method,
      path,
      described: operation,
    })),
  );
}

/** A request to an operation: its address and its body, undefined for none. */
function requestsTo({
  name,
  path,
  described,
}: Operation): fc.Arbitrary<{ address: string; body: unknown; fits: boolean }> {
  const parameters: Json[] = described.parameters;
  const values: fc.Arbitrary<Record<string, unknown>> = fc.record(
    Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesFor(schema, document)])),
    { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
  );
  const schema = described.requestBody?.content['application/json'].schema;
  const bodies = schema ? valuesFor(schema, document) : fc.constant(undefined);
  return fc.record({ values, body: bodies }).map(({ values, body }) => {
    const query = new URLSearchParams();
    for (const { name, in: where } of parameters)
      if (where === 'query' && values[name] !== undefined)
        for (const one of [values[name]].flat()) query.append(name, textOf(one));
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(textOf(values[name])));
    const isFit = (one: Json, value: unknown) => checked.faultBySchema(one, value) === null;
    const fits =
      !JUDGED_BY_CONTENT.has(name) &&
      parameters.every((it) => values[it.name] === undefined || isFit(it.schema, values[it.name])) &&
      (!schema || isFit(schema, body));
    return { address: query.size === 0 ? filled : `${filled}?${query}`, body, fits };
  });
}

/** As text that can be sent: half a surrogate pair can't. */
function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

test(`${CASES} requests generated from the description get replies as described, no server error, and no refusal if they fit it`, {
  timeout: 600_000,
}, async () => {
  const operations = operationsOf(document);
  const statuses = new Map<number, number>();
  const faults: string[] = [];
  for (const [at, operation] of operations.entries()) {
    const share =
      Math.floor(((at + 1) * CASES) / operations.length) - Math.floor((at * CASES) / operations.length);
    for (const request of fc.sample(requestsTo(operation), { numRuns: share, seed: SEED + at })) {
      const { status, fault } = await send(operation, request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const isRefused = request.fits && status === 400;
      if (fault !== null || status >= 500 || isRefused)
        faults.push(
          `${operation.method} ${request.address} ${JSON.stringify(request.body)}: ${status} ${fault}`,
        );
    }
  }
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`);
  console.log(`${CASES} generated requests: ${counts.join(', ')}`);
  expect(faults).toEqual([]);
  expect(server.log).toEqual([]);
});

async function send(
  { method, path }: Operation,
  { address, body }: { address: string; body: unknown; fits: boolean },
): Promise<{ status: number; fault: string | null }> {
  const leaving = new AbortController();
  const response = await fetch(server.url + address, {
    method: method.toUpperCase(),
    signal: leaving.signal,
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
  // A path with an empty value, or with "..", is another one, which is described elsewhere.
  const isOther = !new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(new URL(response.url).pathname);
  const fault = isStream || isOther ? null : await checked.faultOf(method, path, response);
  leaving.abort();
  return { status: response.status, fault };
}
