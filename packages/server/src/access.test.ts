import { request } from 'node:http';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createToken } from './access/access.ts';
import { MOST_STREAMS } from './limits.ts';
import { jsonOf, startTestServer, type TestServer } from './server-for-tests.ts';
import { startServer } from './start-server.ts';

const reference = await loadReference();
const TOKENS = { write: createToken(), read: createToken() };
const TEXT = { 'content-type': 'text/plain' };
const JSON_TYPE = { 'content-type': 'application/json' };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reference, tokens: TOKENS });
});
afterEach(() => server.close());

const statusOf = async (response: Promise<Response>) => (await response).status;

/** Logs in as the page does, and returns the cookie with its attributes. */
async function logIn(token: string, headers: Record<string, string> = {}): Promise<string> {
  const body = JSON.stringify({ token });
  const options = { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body };
  const response = await fetch(`${server.url}/api/session`, options);
  expect(response.status).toBe(200);
  return response.headers.get('set-cookie')!;
}

const cookieOf = (set: string) => ({ cookie: `other=1; ${set.split(';')[0]!}` });

describe('a server with tokens', () => {
  test('answers nobody without one, and says how to get in', async () => {
    const response = await server.get('/api/stats');
    expect([response.status, response.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer realm="Precedent"',
    ]);
    expect(await jsonOf(response)).toMatchObject({
      code: 'unauthenticated',
      remedy: expect.stringMatching(/Bearer/),
    });
    for (const wrong of ['', 'Bearer', 'Bearer x', `Basic ${TOKENS.write}`, `Bearer ${TOKENS.write}x`])
      expect(await statusOf(server.get('/api/stats', { authorization: wrong }))).toBe(401);
    expect(await statusOf(server.post('Ann met Bob.'))).toBe(401);
    expect(await statusOf(server.get('/api/changes'))).toBe(401);
    expect(await statusOf(server.get('/api/export/graphml'))).toBe(401);
  });

  test('does not read the body of a request without a token', async () => {
    const large = 'Ann met Bob. '.repeat(1_000_000);
    expect(await statusOf(server.post(large, TEXT))).toBe(401);
  });

  test('lets the token for reading read, and only the token for writing write', async () => {
    const [read, write] = [bearer(TOKENS.read), bearer(TOKENS.write)];
    expect(await statusOf(server.get('/api/stats', read))).toBe(200);
    const refused = await server.post('Ann met Bob.', { ...TEXT, ...read });
    expect([refused.status, await jsonOf(refused)]).toEqual([
      403,
      expect.objectContaining({ code: 'forbidden', detail: 'This token may only read.' }),
    ]);
    expect(await statusOf(server.post('Ann met Bob.', { ...TEXT, ...write }))).toBe(201);
    expect(await statusOf(server.get('/api/stats', write))).toBe(200);
  });

  test('serves its page and its health without a token, because neither shows the archive', async () => {
    expect(await statusOf(server.get('/api/health'))).toBe(200);
    expect(await statusOf(server.get('/'))).toBe(503);
  });

  test('takes a cookie instead of the token, which scripts and other sites cannot use', async () => {
    const set = await logIn(TOKENS.read);
    expect(set).toMatch(/^precedent_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(set).not.toContain(TOKENS.read);
    expect(await statusOf(server.get('/api/stats', cookieOf(set)))).toBe(200);
    expect(await statusOf(server.post('Ann met Bob.', { ...TEXT, ...cookieOf(set) }))).toBe(403);
    const session = await jsonOf(await server.get('/api/session', cookieOf(set)));
    expect(session).toEqual({ required: true, role: 'read' });
    const forged = { cookie: `precedent_session=${TOKENS.write}` };
    expect(await statusOf(server.get('/api/stats', forged))).toBe(401);
  });

  test('sends the cookie over TLS only, if the client came to a proxy with TLS', async () => {
    expect(await logIn(TOKENS.read, { 'x-forwarded-proto': 'https' })).toMatch(/; Secure$/);
  });

  test('removes the cookie of somebody who logs out', async () => {
    const response = await fetch(`${server.url}/api/session`, { method: 'DELETE' });
    expect(response.headers.get('set-cookie')).toMatch(/^precedent_session=; Max-Age=0; /);
    expect(await jsonOf(response)).toEqual({ required: true, role: null });
  });

  test('refuses a wrong token at the login', async () => {
    const body = JSON.stringify({ token: 'x'.repeat(43) });
    const response = await fetch(`${server.url}/api/session`, { method: 'POST', headers: JSON_TYPE, body });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
  });

  test('limits the requests of one address', async () => {
    const limited = await startTestServer({ reference, tokens: TOKENS, requestsPerMinute: 3 });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index++)
      statuses.push(await statusOf(limited.get('/api/stats', bearer(TOKENS.read))));
    expect(statuses).toEqual([200, 200, 200, 429]);
    const refused = await limited.get('/api/stats', bearer(TOKENS.read));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = { ...bearer(TOKENS.read), 'x-forwarded-for': '203.0.113.7' };
    expect(await statusOf(limited.get('/api/stats', other))).toBe(200);
    await limited.close();
  });

  test('may have no token for writing: then nobody writes', async () => {
    const quiet = await startTestServer({ reference, tokens: { write: null, read: TOKENS.read } });
    expect(await statusOf(quiet.get('/api/stats', bearer(TOKENS.read)))).toBe(200);
    expect(await statusOf(quiet.post('Ann met Bob.', { ...TEXT, ...bearer('null') }))).toBe(401);
    await quiet.close();
  });

  test.each([
    ['short', { write: 'too short', read: null }, /9 characters/],
    ['the same for both roles', { write: TOKENS.read, read: TOKENS.read }, /the same/],
  ])('is not started with tokens that are %s', async (_what, tokens, message) => {
    await expect(startTestServer({ reference, tokens })).rejects.toMatchObject({
      code: 'invalid_input',
      message,
    });
  });
});

describe('beyond loopback', () => {
  test('no server is started without a token', async () => {
    const parts = { archive: server.archive, reader: async () => server.reader, reference };
    const starting = startServer({ ...parts, webRoot: server.webRoot, port: 0, host: '0.0.0.0' });
    await expect(starting).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/0\.0\.0\.0/),
    });
  });

  test('a server answers under its address and the allowed names only', async () => {
    const { archive, reader, webRoot } = server;
    const allowedHosts = ['news.example'];
    const parts = { archive, reader: async () => reader, reference, webRoot, tokens: TOKENS, allowedHosts };
    const open = await startServer({ ...parts, port: 0, host: '0.0.0.0' });
    const { port } = new URL(open.url);
    const under = (host: string) => statusUnder(host, Number(port), bearer(TOKENS.read));
    expect(await under(`127.0.0.1:${port}`)).toBe(200);
    expect(await under('news.example')).toBe(200);
    expect(await under('evil.example')).toBe(403);
    await open.close();
  });
});

describe('the origin of changes', () => {
  const type = { ...TEXT, ...bearer(TOKENS.write) };

  test('is compared with its scheme', async () => {
    const secure = server.url.replace('http:', 'https:');
    expect(await statusOf(server.post('Ann met Bob.', { ...type, origin: secure }))).toBe(403);
    expect(await statusOf(server.post('Ann met Bob.', { ...type, origin: server.url }))).toBe(201);
    const proxied = { ...type, origin: secure, 'x-forwarded-proto': 'https' };
    expect(await statusOf(server.post('Cid met Bob.', proxied))).toBe(201);
  });

  test('is that of the allowed host, if that is given with a scheme', async () => {
    const allowedHosts = ['https://news.example'];
    const behind = await startTestServer({ reference, tokens: TOKENS, allowedHosts });
    const port = Number(new URL(behind.url).port);
    const postFrom = (origin: string) =>
      statusUnder('news.example', port, { ...JSON_TYPE, ...bearer(TOKENS.write), origin }, '{}');
    expect(await postFrom('http://news.example')).toBe(403);
    expect(await postFrom('https://news.example')).toBe(400);
    await behind.close();
  });

  test('an allowed host must be a name', async () => {
    const starting = startTestServer({ reference, allowedHosts: ['https://news.example/path'] });
    await expect(starting).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringMatching(/news\.example\/path/),
    });
  });
});

test('only so many clients can follow the changes at once', async () => {
  const leaving = new AbortController();
  const follow = () =>
    fetch(`${server.url}/api/changes`, { headers: bearer(TOKENS.read), signal: leaving.signal });
  const streams = await Promise.all(Array.from({ length: MOST_STREAMS }, follow));
  expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
  const refused = await follow();
  expect([refused.status, (await jsonOf(refused)).code]).toEqual([429, 'too_many_requests']);
  leaving.abort();
  await expect.poll(() => statusOf(server.get('/api/changes', bearer(TOKENS.read)))).toBe(200);
});

/** The status of a request with a Host header of its own, which `fetch` does not allow. */
function statusUnder(
  host: string,
  port: number,
  headers: Record<string, string>,
  body?: string,
): Promise<number> {
  const options = { method: body === undefined ? 'GET' : 'POST', headers: { ...headers, host } };
  const path = body === undefined ? '/api/stats' : '/api/articles';
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, ...options }, (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
