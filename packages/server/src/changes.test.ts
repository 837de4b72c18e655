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

test('what another process adds and removes is told', async () => {
  const next = await listen('?since=0');
  const id = await server.keep('Ann met Bob.');
  expect(await next()).toMatchObject({ id: 1, changes: [{ kind: 'added', articleId: id }] });
  await server.archive.remove(id);
  expect(await next()).toMatchObject({ id: 2, sequence: 2, total: 1, changes: [{ kind: 'removed' }] });
});

test('who comes back is told what was missed', async () => {
  await server.keep('Ann met Bob.');
  await server.keep('Bob met Cid.');
  const next = await listen('', { 'last-event-id': '1' });
  expect(await next()).toMatchObject({ id: 2, total: 1 });
});

test('who comes new is told only what comes', async () => {
  await server.keep('Ann met Bob.');
  const next = await listen();
  // The stream has begun when its headers are here; the follower may start a moment later.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await server.keep('Bob met Cid.');
  expect(await next()).toMatchObject({ id: 2, total: 1 });
});

test('who saw more than there is followed another archive, and is told all', async () => {
  await server.keep('Ann met Bob.');
  const next = await listen('?since=99');
  expect(await next()).toMatchObject({ sequence: 1, total: 1 });
});

test('a client that leaves ends nothing for others', async () => {
  const leaving = new AbortController();
  await fetch(`${server.url}/api/changes`, { signal: leaving.signal });
  const next = await listen('?since=0');
  leaving.abort();
  await server.keep('Ann met Bob.');
  expect(await next()).toMatchObject({ sequence: 1 });
});

test('a stream ends when the server closes, which does not wait for it', async () => {
  const closing = await startTestServer({ reference });
  const response = await fetch(`${closing.url}/api/changes`);
  await closing.close();
  await expect(response.text()).resolves.toBe('retry: 2000\n\n');
});
