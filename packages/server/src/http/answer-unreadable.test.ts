import { connect } from 'node:net';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../server-for-tests.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ reference: await loadReference() });
});
afterAll(() => server.close());

/** Sends bytes and gives all that comes back. */
function send(request: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    let reply = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (data) => {
      reply += data;
    });
    socket.on('close', () => resolve(reply));
    socket.on('error', reject);
  });
}

test.each([
  [
    'an address that is too long',
    `GET /api/ask?q=${'a'.repeat(30_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
    431,
  ],
  ['what is not HTTP', 'HELLO\r\n\r\n', 400],
])('%s is refused with problem details', async (_, request, status) => {
  const [head, body] = (await send(request)).split('\r\n\r\n') as [string, string];
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head).toContain('Content-Type: application/problem+json');
  expect(JSON.parse(body)).toMatchObject({ status, code: expect.any(String), remedy: expect.any(String) });
});
