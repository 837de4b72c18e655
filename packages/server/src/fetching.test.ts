import { PrecedentError } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { afterEach, expect, test } from 'vitest';
import type { FetchArticles } from './parts.ts';
import { jsonOf, startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
const ARTICLE = { content: 'Ann met Bob.', title: 'A meeting', date: '2024-06-27' };
let server: TestServer;
afterEach(() => server.close());

async function start(fetchArticles?: FetchArticles, tokens: { write: string; read: string } | null = null) {
  server = await startTestServer({ reference, tokens, ...(fetchArticles ? { fetchArticles } : {}) });
}

function ask(address: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/api/fetched`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ address }),
  });
}

test('what is at an address is fetched to be added, and nothing is added by that', async () => {
  await start(async (address) => ({
    articles: [{ ...ARTICLE, url: address }],
    failed: [],
  }));
  const response = await ask('https://news.example/a');
  expect(response.status).toBe(200);
  expect(await jsonOf(response)).toEqual({
    articles: [{ ...ARTICLE, url: 'https://news.example/a' }],
    failed: [],
  });
  expect((await server.json('/api/stats')).body.articles).toBe(0);
});

test.each([
  ['a private address', 'invalid_input', 400],
  ['a missing page', 'not_found', 404],
  ['a site that fails', 'io', 415],
] as const)('%s is reported with its remedy', async (_, code, status) => {
  await start(() => Promise.reject(new PrecedentError(code, 'it cannot be fetched', 'Try another.')));
  const response = await ask('https://news.example/a');
  expect(response.status).toBe(status);
  expect(await jsonOf(response)).toMatchObject({ detail: 'it cannot be fetched', remedy: 'Try another.' });
  expect(server.log).toEqual([]);
});

test('only a token that may write may have anything fetched', async () => {
  const asked: string[] = [];
  await start(
    async (address) => {
      asked.push(address);
      return { articles: [], failed: [] };
    },
    { write: 'a-token-that-may-write', read: 'a-token-that-may-read' },
  );
  expect((await ask('https://news.example/a')).status).toBe(401);
  const reading = await ask('https://news.example/a', { authorization: 'Bearer a-token-that-may-read' });
  expect(reading.status).toBe(403);
  expect(asked).toEqual([]);
});

test('a server that fetches nothing says so', async () => {
  await start();
  const response = await ask('https://news.example/a');
  expect(response.status).toBe(415);
  expect(await jsonOf(response)).toMatchObject({ remedy: 'Save the page, and add the file.' });
});
