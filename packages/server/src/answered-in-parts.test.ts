import { messyReadings } from '@precedent/graph/testing';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type KeptAndWhole, startKeptAndWhole } from './kept-server-for-tests.ts';

const readings = messyReadings(120, 11).filter(({ claims }) => claims.length > 0);
let servers: KeptAndWhole;
beforeAll(async () => {
  servers = await startKeptAndWhole(await loadReference(), readings);
});
afterAll(() => servers.close());

const ARTICLES = readings.slice(0, 12).map(({ article }) => article.id);

async function expectSame(path: string): Promise<void> {
  const { kept, whole } = await servers.ask(path);
  expect([path, whole.status]).toEqual([path, 200]);
  expect([path, kept]).toEqual([path, whole]);
  expect(servers.left).toEqual([]);
}

test.each([
  ['the news', ['/api/news?limit=100', '/api/news?limit=7', `/api/news?article=${ARTICLES[0]}`]],
  ...['', 'uncertain=true', 'asOf=2007', 'knownBy=2007-06', 'limit=2'].map((scope): [string, string[]] => [
    `the facts of an article (${scope})`,
    ARTICLES.map((id) => `/api/articles/${id}/facts?${scope}`),
  ]),
])('of what the archive keeps, a server gives the same as of the whole graph: %s', async (_, paths) => {
  for (const path of paths) await expectSame(path);
});
