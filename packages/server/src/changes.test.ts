import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
let abort: AbortController;
beforeEach(async () => {
  server = await startTestServer({ reference });
  abort = new AbortController();
});
afterEach(async () => {
  abort.abort();
  await server.close();
});

/** The events of `/api/changes`, one at a time. */
async function listen(query = '', headers: Record<string, string> = {}) {
  const response = await fetch(`${server.url}/api/changes${query}`, { headers, signal: abort.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async () => {
    while (!/^data: .*\n\n/m.test(text)) text += (await reader.read()).value;
    const [whole, id, data] = /id: (\d+)\nevent: change\ndata: (.*)\n\n/.exec(text)!;
    text = text.slice(text.indexOf(whole) + whole.length);
    return { id: Number(id), ...JSON.parse(data!) };
  };
}

test('reports what another process adds and removes', async () => {
  const next = await listen('?since=0');
  const id = await server.keep('Ann met Bob.');
  expect(await next()).toMatchObject({ id: 1, changes: [{ kind: 'added', articleId: id }] });
  await server.archive.remove(id);
  expect(await next()).toMatchObject({ id: 2, sequence: 2, total: 1, changes: [{ kind: 'removed' }] });
});

test('a client that reconnects gets the changes that it missed', async () => {
  await server.keep('Ann met Bob.');
  await server.keep('Bob met Cid.');
  const next = await listen('', { 'last-event-id': '1' });
  expect(await next()).toMatchObject({ id: 2, total: 1 });
});

test('a client that missed very many changes is told how many, and the latest hundred', async () => {
  for (let day = 0; day < 120; day += 1) await server.keep(`Ann met Bob. ${day} days later, Bob met Cid.`);
  const next = await listen('?since=5');
  const { sequence, total, changes } = await next();
  expect({ sequence, total, told: changes.length }).toEqual({ sequence: 120, total: 115, told: 100 });
  expect(changes.at(0).sequence).toBe(21);
});

test('a new client gets only new changes', async () => {
  await server.keep('Ann met Bob.');
  const next = await listen();
  // The headers may arrive just before the follower starts, so wait a moment.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.keep('Bob met Cid.');
  expect(await next()).toMatchObject({ id: 2, total: 1 });
});

test('a client whose sequence is ahead followed another archive, and gets every change', async () => {
  await server.keep('Ann met Bob.');
  const next = await listen('?since=99');
  expect(await next()).toMatchObject({ sequence: 1, total: 1 });
});

test('a client that disconnects does not affect the others', async () => {
  const leaving = new AbortController();
  await fetch(`${server.url}/api/changes`, { signal: leaving.signal });
  const next = await listen('?since=0');
  leaving.abort();
  await server.keep('Ann met Bob.');
  expect(await next()).toMatchObject({ sequence: 1 });
});

test('the server ends open streams when it closes, without waiting for them', async () => {
  const closing = await startTestServer({ reference });
  const response = await fetch(`${closing.url}/api/changes`);
  await closing.close();
  await expect(response.text()).resolves.toBe('retry: 2000\n\n');
});
