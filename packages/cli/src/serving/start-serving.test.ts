import { loadReference } from '@precedent/reference';
import { type Archive, openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServing } from './start-serving.ts';

const reference = await loadReference();
const running: { close(): Promise<void> }[] = [];
let archive: Archive;
beforeEach(async () => {
  archive = await openArchive(':memory:');
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
  await archive.close();
});

async function serve(port: number, host = '127.0.0.1') {
  const reader = () => Promise.reject(new Error('no reader is needed'));
  const tokens = { write: 'a token for writing', read: null };
  const server = await startServing({ archive, reader, reference, webRoot: '/none', tokens, port, host });
  running.push(server);
  return server;
}

test('a server on any free port gives its address', async () => {
  const { url } = await serve(0);
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ status: 'ok' });
});

test('a port in use is reported, with the option to choose another', async () => {
  const port = Number(new URL((await serve(0)).url).port);
  await expect(serve(port)).rejects.toMatchObject({
    code: 'io',
    message: `port ${port} is in use`,
    remedy: `Choose another: precedent serve --port ${port + 1}`,
  });
});

test('an address that this machine does not have is reported', async () => {
  await expect(serve(0, '203.0.113.7')).rejects.toMatchObject({
    code: 'io',
    message: expect.stringMatching(/203\.0\.113\.7/),
  });
});
