import { mkdirSync, writeFileSync } from 'node:fs';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { problemSchema } from '@precedent/api';
import { PrecedentError } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, startTestServer, type TestServer } from './server-for-tests.ts';
import { startServer } from './start-server.ts';

const reference = await loadReference();
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reference, elsewhere: true });
});
afterEach(() => server.close());

/** A request with headers that fetch would override: Host, and Cache-Control beside If-None-Match. */
function getWith(headers: Record<string, string>, path: string, url = server.url): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpGet(url + path, { headers }, (response) => resolve(response.resume())).on('error', reject);
  });
}

describe('errors', () => {
  test.each([
    ['/api/nothing', 404, 'not_found'],
    ['/api/facts/nothing', 404, 'not_found'],
    ['/api/graph?relation=hugged', 404, 'not_found'],
    ['/api/communities?relation=met&relation=hugged', 404, 'not_found'],
    ['/api/graph?limit=0', 400, 'invalid_input'],
    ['/api/graph?limit=many', 400, 'invalid_input'],
    ['/api/graph?asof=2024', 400, 'invalid_input'],
    ['/api/graph?asOf=yesterday', 400, 'invalid_input'],
    ['/api/ask', 400, 'invalid_input'],
    ['/api/ask?q=', 400, 'invalid_input'],
    ['/api/facts/%E0%A4%A', 400, 'invalid_input'],
  ])('%s is a problem of status %i with code %s', async (path, status, code) => {
    const response = await server.get(path);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
    const problem = problemSchema.strict().parse(await jsonOf(response));
    expect(problem).toMatchObject({ status, code, type: `urn:precedent:problem:${code}` });
    expect(response.status).toBe(status);
  });

  test('the message names a parameter that is wrong, unknown or missing', async () => {
    const detailOf = async (path: string) => (await server.json(path)).body.detail;
    expect(await detailOf('/api/graph?limit=0')).toContain('parameter "limit": ');
    expect(await detailOf('/api/graph?asof=2024')).toBe('unknown parameter "asof"');
    expect(await detailOf('/api/ask')).toBe('parameter "q" is missing');
  });

  test('an unsupported method is refused with a list of the supported ones', async () => {
    const response = await fetch(`${server.url}/api/articles`, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST, HEAD');
    expect((await jsonOf(response)).code).toBe('method_not_allowed');
  });

  test('a busy archive asks the client to try again', async () => {
    const archive = await openArchive(':memory:');
    archive.articlePage = () => Promise.reject(new PrecedentError('archive_locked', 'busy', 'Wait.'));
    const busy = await startTestServer({ reference, archive, elsewhere: true });
    const response = await busy.get('/api/articles');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '1']);
    expect(busy.log).toHaveLength(1);
    await busy.close();
  });

  test('an internal failure is logged without details for the client', async () => {
    const archive = await openArchive(':memory:');
    archive.articlePage = () => Promise.reject(new Error('secret at /a/path'));
    const broken = await startTestServer({ reference, archive, elsewhere: true });
    const { status, body } = await broken.json('/api/articles');
    expect({ status, code: body.code }).toEqual({ status: 500, code: 'internal' });
    expect(JSON.stringify(body)).not.toContain('secret');
    expect(broken.log[0]).toContain('secret at /a/path');
    await broken.close();
  });
});

describe('caching', () => {
  test('a reply is not sent again while the archive is unchanged', async () => {
    await server.keep('Ann met Bob.');
    const etag = (await server.get('/api/graph')).headers.get('etag')!;
    expect((await getWith({ 'if-none-match': etag }, '/api/graph')).statusCode).toBe(304);
  });

  test('a reply sent plain and one sent compressed have a weak tag, because their bytes differ', async () => {
    await server.keep('Ann met Bob. '.repeat(100));
    const path = '/api/graph';
    for (const encoding of ['identity', 'gzip', 'br']) {
      const { headers } = await getWith({ 'accept-encoding': encoding }, path);
      expect(headers['content-encoding'] ?? 'identity').toBe(encoding);
      expect(headers).toMatchObject({
        etag: expect.stringMatching(/^W\/"/),
        vary: expect.stringContaining('Accept-Encoding'),
      });
      const again = await getWith({ 'accept-encoding': 'gzip', 'if-none-match': headers.etag! }, path);
      expect([again.statusCode, again.headers.vary]).toEqual([304, 'Accept-Encoding']);
    }
  });

  test('a reply is sent again once any process has changed the archive', async () => {
    const etag = (await server.get('/api/graph')).headers.get('etag')!;
    await server.keep('Ann met Bob.');
    expect((await getWith({ 'if-none-match': etag }, '/api/graph')).statusCode).toBe(200);
    expect((await server.json('/api/graph')).body.total.facts).toBe(1);
  });

  test('health is never cached', async () => {
    const { headers } = await server.get('/api/health');
    expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
  });
});

describe('the graph is kept up to date with the archive', () => {
  test('removing an article removes only what no other article says', async () => {
    const id = await server.keep('Ann met Bob.');
    await server.keep('Ann met Bob. Cid met Bob.');
    expect((await server.json('/api/graph')).body.facts.flatMap((fact: Json) => fact.claims)).toHaveLength(3);
    await server.archive.remove(id);
    expect((await server.json('/api/graph')).body.facts.flatMap((fact: Json) => fact.claims)).toHaveLength(2);
  });

  test('requests during many changes each see everything that was added before them', async () => {
    for (let index = 0; index < 10; index += 1) {
      await server.keep(`Ann${index} met Bob.`);
      const seen = await Promise.all(
        [1, 2, 3].map(async () => (await server.json('/api/graph')).body.total.facts),
      );
      expect(seen).toEqual([index + 1, index + 1, index + 1]);
    }
  });
});

describe('protection', () => {
  test('an unknown host name for the loopback interface is refused (DNS rebinding)', async () => {
    const { port } = new URL(server.url);
    expect((await getWith({ host: `evil.example:${port}` }, '/api/stats')).statusCode).toBe(403);
    expect((await getWith({ host: '127.0.0.1.evil.example' }, '/')).statusCode).toBe(403);
    expect((await getWith({ host: `LOCALHOST:${port}` }, '/api/stats')).statusCode).toBe(200);
    expect((await getWith({ host: '[::1]' }, '/api/stats')).statusCode).toBe(200);
  });

  test('the host name of a proxy can be allowed', async () => {
    const behind = await startTestServer({ reference, allowedHosts: ['News.Example'] });
    expect((await getWith({ host: 'news.example' }, '/api/stats', behind.url)).statusCode).toBe(200);
    await behind.close();
  });

  test('a page of another site cannot add an article', async () => {
    const type = { 'content-type': 'text/plain' };
    const foreign = await server.post('Ann met Bob.', { ...type, origin: 'https://evil.example' });
    expect([foreign.status, (await jsonOf(foreign)).code]).toEqual([403, 'forbidden']);
    expect((await server.post('Ann met Bob.', { ...type, origin: 'null' })).status).toBe(403);
    expect((await server.post('Ann met Bob.', { ...type, origin: server.url })).status).toBe(201);
  });

  test('the page can load from this server only, and cannot run inline scripts', async () => {
    const { headers } = await server.get('/api/stats');
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('listens on the loopback interface by default', () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
  });
});

describe('compression', () => {
  const codingOf = async (path: string, codings = 'gzip') => {
    const response = await server.get(path, { 'accept-encoding': codings });
    const coding = response.headers.get('content-encoding');
    await response.body?.cancel();
    return coding;
  };

  test('replies of the API are compressed for clients that accept it, small ones are not', async () => {
    expect(await codingOf('/api/ontology')).toBe('gzip');
    expect(await codingOf('/api/ontology', 'gzip, br')).toBe('br');
    expect(await codingOf('/api/ontology', 'identity')).toBeNull();
    expect(await codingOf('/api/health')).toBeNull();
  });

  test('events are never compressed, so that each arrives when it happens', async () => {
    expect(await codingOf('/api/changes?since=0', 'gzip, br')).toBeNull();
  });
});

describe('the page', () => {
  test('explains how to build it if it is not built yet', async () => {
    const response = await server.get('/');
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('npm run build');
  });

  test('is index.html at every path that is not a file', async () => {
    writeFileSync(join(server.webRoot, 'index.html'), '<p>page</p>');
    for (const address of ['/', '/entity/person%2Fann?x=1']) {
      const response = await server.get(address);
      expect([response.status, await response.text()]).toEqual([200, '<p>page</p>']);
      expect(response.headers.get('cache-control')).toBe('no-cache');
    }
  });

  test('has assets that can be cached forever, and a missing asset is not found', async () => {
    mkdirSync(join(server.webRoot, 'assets'));
    writeFileSync(join(server.webRoot, 'index.html'), '<p>page</p>');
    writeFileSync(join(server.webRoot, 'assets', 'main-1a2b.js'), 'let a;');
    const asset = await server.get('/assets/main-1a2b.js');
    expect(asset.headers.get('content-type')).toContain('javascript');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect((await server.get('/assets/main-0000.js')).status).toBe(404);
  });

  test('sends the compressed twin of an asset to clients that accept it', async () => {
    mkdirSync(join(server.webRoot, 'assets'));
    const file = join(server.webRoot, 'assets', 'main-1a2b.js');
    writeFileSync(file, 'let plain;');
    writeFileSync(`${file}.br`, brotliCompressSync('let br;'));
    writeFileSync(`${file}.gz`, gzipSync('let gz;'));
    const read = async (codings: string) => {
      const asset = await server.get('/assets/main-1a2b.js', { 'accept-encoding': codings });
      expect(asset.headers.get('content-type')).toContain('javascript');
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(asset.headers.get('vary')).toBe('Accept-Encoding');
      return [asset.headers.get('content-encoding'), await asset.text()];
    };
    expect(await read('gzip, deflate, br')).toEqual(['br', 'let br;']);
    expect(await read('gzip')).toEqual(['gzip', 'let gz;']);
    expect(await read('identity')).toEqual([null, 'let plain;']);
  });

  test('does not serve files outside its folder', async () => {
    writeFileSync(join(server.webRoot, 'index.html'), '<p>page</p>');
    const response = await server.get('/..%2f..%2f..%2fetc%2fpasswd');
    expect(await response.text()).not.toContain('root:');
  });
});

test('a port that is in use is reported with a remedy', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const starting = startServer({
    archive: server.archive,
    reader: async () => server.reader,
    reference,
    webRoot: server.webRoot,
    port,
  });
  await expect(starting).rejects.toMatchObject({
    code: 'io',
    message: expect.stringContaining(String(port)),
  });
  other.close();
});

test('HEAD returns the headers of an export without its body', async () => {
  const response = await fetch(`${server.url}/api/export/graphml`, { method: 'HEAD' });
  expect(response.headers.get('content-disposition')).toContain('precedent.graphml');
  expect(await response.text()).toBe('');
});
