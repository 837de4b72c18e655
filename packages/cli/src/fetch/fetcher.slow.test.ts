import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { deliverTo } from './deliver.ts';
import { Fetcher } from './fetcher.ts';
import type { Network } from './network.ts';
import { publicAddresses } from './public-addresses.ts';

/** An address of the public internet, which leads to the server of this test. */
const PUBLIC = '93.184.216.34';

let server: Server;
let port: number;
let asked: IncomingMessage[] = [];
let pages: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {};
const hosts: Record<string, string[]> = {
  'news.example': [PUBLIC],
  'intern.example': ['10.0.0.8'],
  'mixed.example': [PUBLIC, '127.0.0.1'],
  'turning.example': [],
};
const network: Network = {
  resolve: async (host) => hosts[host] ?? [],
  route: (address) => (address === PUBLIC ? '127.0.0.1' : address),
};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const page = pages[request.url ?? ''];
    if (page) page(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  pages = { '/a': (response) => response.end('a page') };
});

const at = (path: string, host = 'news.example') => `http://${host}:${port}${path}`;
const fetchText = async (url: string, fetcher = new Fetcher(network)) => {
  const fetched = await fetcher.fetch(url);
  return fetched && new TextDecoder().decode(fetched.bytes);
};
const pathsAsked = () => asked.map(({ url }) => url);

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '::1',
  '[::1]',
  'fe80::1',
  'fd00::1',
  '::ffff:127.0.0.1',
  '64:ff9b::7f00:1',
])('%s is not on the public internet', async (address) => {
  await expect(publicAddresses(address, network)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(/not on the public internet/),
  });
});

test('a page is fetched by name, with a user agent', async () => {
  expect(await fetchText(at('/a'))).toBe('a page');
  expect(asked.at(-1)!.headers['user-agent']).toBe('Precedent/0.1');
});

test.each(['intern.example', 'mixed.example', '127.0.0.1', 'localhost', '2130706433', '0x7f.1'])(
  'nothing is fetched from %s, which leads into a private network',
  async (host) => {
    hosts.localhost = ['127.0.0.1'];
    await expect(fetchText(at('/a', host))).rejects.toMatchObject({ code: 'invalid_input' });
    expect(asked).toEqual([]);
  },
);

test('a redirect into a private network is refused, and so is one to a file', async () => {
  const redirects = {
    '/in': at('/a', 'intern.example'),
    '/local': `http://127.0.0.1:${port}/a`,
    '/file': 'file:///etc/hosts',
  };
  for (const [path, location] of Object.entries(redirects))
    pages[path] = (response) => response.writeHead(302, { location }).end();
  for (const path of Object.keys(redirects))
    await expect(fetchText(at(path))).rejects.toMatchObject({ code: 'invalid_input' });
  expect(pathsAsked()).not.toContain('/a');
});

test('a redirect to another page is followed, but not for ever', async () => {
  pages['/old'] = (response) => response.writeHead(301, { location: '/a' }).end();
  pages['/loop'] = (response) => response.writeHead(302, { location: '/loop' }).end();
  expect(await fetchText(at('/old'))).toBe('a page');
  await expect(fetchText(at('/loop'))).rejects.toMatchObject({
    message: expect.stringMatching(/redirects too often/),
  });
});

test('a name that leads elsewhere a moment later is connected to as it was resolved', async () => {
  const answers = [[PUBLIC], [PUBLIC], ['127.0.0.1']];
  const turning: Network = { ...network, resolve: async () => answers.shift() ?? ['127.0.0.1'] };
  expect(await fetchText(at('/a', 'turning.example'), new Fetcher(turning))).toBe('a page');
  await expect(fetchText(at('/a', 'turning.example'), new Fetcher(turning))).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('what robots.txt disallows is not fetched, also after a redirect', async () => {
  pages['/robots.txt'] = (response) => response.end('User-agent: *\nDisallow: /private');
  pages['/private/x'] = (response) => response.end('secret');
  pages['/to'] = (response) => response.writeHead(302, { location: '/private/x' }).end();
  const fetcher = new Fetcher(network);
  for (const path of ['/private/x', '/to'])
    await expect(fetchText(at(path), fetcher)).rejects.toMatchObject({
      message: expect.stringMatching(/robots\.txt does not allow/),
    });
  expect(await fetchText(at('/a'), fetcher)).toBe('a page');
  expect(pathsAsked()).toEqual(['/robots.txt', '/to', '/a']);
});

test('a site that cannot say what it allows allows nothing', async () => {
  pages['/robots.txt'] = (response) => response.writeHead(503).end();
  await expect(fetchText(at('/a'))).rejects.toMatchObject({ code: 'unsupported_input' });
});

test('a page that has not changed is not sent again', async () => {
  pages['/a'] = (response, { headers }) =>
    headers['if-none-match'] === '"1"'
      ? response.writeHead(304).end()
      : response.writeHead(200, { etag: '"1"' }).end('a page');
  const fetcher = new Fetcher(network);
  expect(await fetchText(at('/a'), fetcher)).toBe('a page');
  expect(await fetchText(at('/a'), fetcher)).toBeNull();
  const later = new Fetcher(network);
  later.remember(at('/a'), fetcher.lastOf(at('/a'))!);
  expect(await fetchText(at('/a'), later)).toBeNull();
  later.forget(at('/a'));
  expect(await fetchText(at('/a'), later)).toBe('a page');
});

test('a page that unpacks to more than 20 MB is refused', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000));
  pages['/bomb'] = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
  await expect(fetchText(at('/bomb'))).rejects.toMatchObject({
    code: 'unsupported_input',
    message: expect.stringMatching(/larger than 20 MB/),
  });
});

test('a damaged encoding, a missing page and an error of the site are reported', async () => {
  pages['/damaged'] = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed');
  pages['/error'] = (response) => response.writeHead(500).end();
  await expect(fetchText(at('/damaged'))).rejects.toMatchObject({ code: 'io' });
  await expect(fetchText(at('/missing'))).rejects.toMatchObject({ code: 'not_found' });
  await expect(fetchText(at('/error'))).rejects.toMatchObject({ code: 'io' });
});

test.each([
  'ftp://news.example/a',
  'javascript:alert(1)',
  'http://user:secret@news.example/',
  'news.example',
])('%s is not fetched', async (address) => {
  await expect(fetchText(address)).rejects.toMatchObject({ code: 'invalid_input' });
});

test('a changed answer is posted to a host that is allowed, and redirects are not followed', async () => {
  const message = {
    alert: 'a',
    question: 'Who?',
    entity: null,
    at: '',
    summary: null,
    appeared: ['Ann'],
    gone: [],
    articles: [],
  };
  let body = '';
  pages = {
    '/hook': (response, request) => {
      request.on('data', (piece) => (body += piece)).on('end', () => response.writeHead(204).end());
    },
    '/moved': (response) => response.writeHead(302, { location: '/hook' }).end(),
  };
  const deliver = deliverTo(['news.example', 'intern.example'], network, new AbortController().signal);
  await deliver(at('/hook'), message);
  expect([asked[0]!.method, JSON.parse(body)]).toEqual(['POST', message]);
  await expect(deliver(at('/moved'), message)).rejects.toThrow('replied with status 302');
  await expect(deliver(at('/hook', 'intern.example'), message)).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await expect(deliver('https://other.example/', message)).rejects.toThrow(
    'webhooks on other.example are not allowed',
  );
  expect(pathsAsked()).toEqual(['/hook', '/moved']);
});
