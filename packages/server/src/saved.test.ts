import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Json, startTestServer, type TestServer } from './server-for-tests.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ reference: await loadReference() });
});
afterAll(() => server.close());

async function send(method: string, path: string, body?: Json) {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Json };
}

const view = (name: string) => ({ content: { kind: 'view', name, address: '/explore' } });

test('a view is saved under an id made from its name, and a second of that name under another', async () => {
  expect((await send('POST', '/api/saved', view('The Circle!'))).body.id).toBe('circle');
  expect((await send('POST', '/api/saved', view('Circle'))).body.id).toBe('circle-2');
  expect((await send('POST', '/api/saved', view('…'))).body.id).toBe('saved');
});

test('a story is changed, deleted and brought back under its id', async () => {
  const steps = [{ address: '/person/ann', title: 'Ann', caption: 'First' }];
  const content = { kind: 'story', name: 'Talks', steps };
  const { body: saved } = await send('POST', '/api/saved', { content });
  const longer = { ...content, steps: [...steps, { address: '/explore', title: 'Explorer', caption: '' }] };
  expect((await send('POST', '/api/saved', { id: saved.id, content: longer })).status).toBe(201);
  expect((await send('GET', `/api/saved/${saved.id}`)).body.content).toEqual(longer);
  expect((await send('GET', '/api/saved?kind=story')).body).toMatchObject({ total: 1 });
  expect((await send('DELETE', `/api/saved/${saved.id}`)).body.content).toEqual(longer);
  expect((await send('GET', `/api/saved/${saved.id}`)).status).toBe(404);
  await send('POST', '/api/saved', { id: saved.id, content: longer });
  expect((await send('GET', `/api/saved/${saved.id}`)).body.content).toEqual(longer);
});

test('an address that leads out of the page is refused', async () => {
  const content = { kind: 'view', name: 'Out', address: 'javascript:alert(1)' };
  const { status, body } = await send('POST', '/api/saved', { content });
  expect([status, body.detail]).toEqual([400, expect.stringContaining('must be a path of the page')]);
});
