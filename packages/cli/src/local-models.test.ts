import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { findLocalModel, offerLocalModel } from './local-models.ts';

const running: Server[] = [];
afterEach(() => {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that answers so to a request for its models; null never answers. */
async function listen(body: string | null, status = 200) {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (body !== null) response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  running.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return { program: 'Stub', endpoint, requests };
}

const listing = (...ids: string[]) => JSON.stringify({ object: 'list', data: ids.map((id) => ({ id })) });
const find = (...servers: { program: string; endpoint: string }[]) =>
  findLocalModel(servers, globalThis.fetch, new AbortController().signal);
const NOBODY = { program: 'Nobody', endpoint: 'http://127.0.0.1:1/v1' };

test('a server that lists a model is offered with the command to use it, and is sent nothing else', async () => {
  const server = await listen(listing('llama3.1:8b', 'other'));
  const found = await find(NOBODY, server);
  expect(found).toMatchObject({ program: 'Stub', model: 'llama3.1:8b' });
  expect(offerLocalModel(found!)).toBe(
    `Stub answers at ${server.endpoint}; to read articles with it: precedent add FILE --reader both --endpoint ${server.endpoint} --model llama3.1:8b`,
  );
  expect(server.requests).toEqual(['GET /v1/models']);
});

test.each([
  ['has no model', listing(), 200],
  ['is something else', '<html></html>', 200],
  ['refuses', listing('llama3.1'), 404],
  ['names a model that is no plain word', listing('a; rm -r b'), 200],
])('a server that %s is not offered', async (_, body, status) => {
  expect(await find(await listen(body, status))).toBeNull();
});

test('the first in the list that answers is offered', async () => {
  const [first, second] = [await listen(listing('one')), await listen(listing('two'))];
  expect(await find(first, second)).toMatchObject({ model: 'one' });
});

test('nobody waits for a server that does not answer', async () => {
  const began = performance.now();
  expect(await find(await listen(null), NOBODY)).toBeNull();
  // Half a second, and as much again and more for a busy machine.
  expect(performance.now() - began).toBeLessThan(5000);
});

test('looking ends when the process is told to', async () => {
  const server = await listen(null);
  expect(await findLocalModel([server], globalThis.fetch, AbortSignal.abort())).toBeNull();
  expect(server.requests).toEqual([]);
});
