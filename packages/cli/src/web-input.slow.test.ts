import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestCommandLine, type TestCommandLine } from './context-for-tests.ts';
import { Fetcher } from './fetch/fetcher.ts';
import { readAddress } from './input/read-address.ts';

let server: Server;
let pages: Record<string, string>;
let asked: string[];
let cli: TestCommandLine;

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (pages[url] === undefined) response.writeHead(404).end();
    else response.end(pages[url]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());
beforeEach(() => {
  [pages, asked] = [{}, []];
  cli = createTestCommandLine();
  cli.fetcher = new Fetcher({ resolve: async () => ['93.184.216.34'], route: () => '127.0.0.1' });
});
afterEach(() => cli.remove());

const at = (path: string) => `http://courier.example:${(server.address() as AddressInfo).port}${path}`;
const page = (text: string) =>
  `<!doctype html><html><head><title>A visit</title></head><body><article><p>${text}</p></article></body></html>`;

test('a page is added by its address, which is where it was published', async () => {
  pages['/1'] = page('Rutte met Biden.');
  const { exitCode, out } = await cli.run('add', at('/1'));
  expect([exitCode, out]).toEqual([0, 'added      A visit (1 claim)\n1 added\n']);
  expect(JSON.parse((await cli.run('articles', '--json')).out)).toMatchObject([{ url: at('/1') }]);
  expect((await cli.run('add', at('/1'))).out).toContain('1 unchanged');
});

test('the articles of a feed are fetched, unless the feed has them in full', async () => {
  pages['/feed'] =
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title>
    <item><title>One</title><link>/1</link><pubDate>Thu, 27 Jun 2024 10:00:00 GMT</pubDate><description>In short.</description></item>
    <item><title>Two</title><link>/2</link><content:encoded>&lt;p&gt;Rutte met Scholz.&lt;/p&gt;</content:encoded></item>
    <item><title>Three</title><link>/3</link></item></channel></rss>`;
  pages['/1'] = page('Rutte met Biden.');
  const { exitCode, out, err } = await cli.run('add', at('/feed'));
  expect([exitCode, out]).toEqual([3, expect.stringMatching(/2 added, 1 failed/)]);
  expect(err).toContain(`there is no page at ${at('/3')}`);
  expect(asked).toEqual(['/robots.txt', '/feed', '/1', '/3']);
  expect(JSON.parse((await cli.run('articles', '--json')).out)).toMatchObject([
    { url: at('/1'), publishedAt: '2024-06-27', source: 'The Courier' },
    { url: at('/2'), publishedAt: null, source: 'The Courier', title: 'Two' },
  ]);
});

test('of a feed with more than a hundred entries the rest comes the next time', async () => {
  const items = Array.from(
    { length: 130 },
    (_, index) => `<item><title>Number ${index}</title><link>/${index}</link>
    <content:encoded>&lt;p&gt;Rutte met Scholz ${index} times.&lt;/p&gt;</content:encoded></item>`,
  );
  pages['/feed'] =
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title>${items.join('')}</channel></rss>`;
  const known = new Set<string>();
  const isKnown = (url: string) => known.size === known.add(url).size;
  const next = async () =>
    (await readAddress({ path: at('/feed'), name: 'feed', isKnown }, cli.fetcher)).length;
  expect([await next(), await next(), await next()]).toEqual([100, 30, 0]);
});

test('nothing is fetched from this machine or its network', async () => {
  const { exitCode, err } = await cli.run(
    'add',
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/1`,
  );
  expect([exitCode, err]).toEqual([2, expect.stringContaining('127.0.0.1 is not on the public internet')]);
  expect(asked).toEqual([]);
});
