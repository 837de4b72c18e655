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

const NAMES = ['France', 'NATO', 'Ben Okri', 'John Smith', 'Ana Lima', 'Texas'];
/** Each with each. */
const ENTITIES = NAMES.flatMap((from, at) => NAMES.slice(at + 1).map((to) => [from, to] as const));
const ARTICLES = readings.slice(0, 12).map(({ article }) => article.id);

async function expectSame(path: string): Promise<void> {
  const { kept, whole } = await servers.ask(path);
  // Not everybody is known at every time.
  expect(whole.status).toBe(path.includes('knownBy') && whole.body.code === 'not_found' ? 404 : 200);
  expect([path, kept]).toEqual([path, whole]);
  expect(servers.left).toEqual([]);
}

test.each([
  ['the news', ['/api/news?limit=100', '/api/news?limit=7', `/api/news?article=${ARTICLES[0]}`]],
  ['the publishers', ['/api/sources', '/api/sources?uncertain=true', '/api/sources?limit=1']],
  [
    'all chains between two entities',
    ENTITIES.flatMap(([from, to], at) => {
      const ends = `/api/paths?from=${from}&to=${to}&limit=50`;
      const filters = [
        '',
        'depth=4',
        'depth=2&uncertain=true',
        'relation=met&depth=5',
        'modality=planned&modality=asserted',
      ];
      const times = ['since=2004', 'until=2008&depth=2', 'asOf=2007', 'knownBy=2007-06'];
      return [...filters, times[at % times.length]].map((filter) => `${ends}&${filter}`);
    }),
  ],
  ...['', 'uncertain=true', 'asOf=2007', 'knownBy=2007-06', 'limit=2'].map((scope): [string, string[]] => [
    `the facts of an article (${scope})`,
    ARTICLES.map((id) => `/api/articles/${id}/facts?${scope}`),
  ]),
])('of what the archive keeps, a server gives the same as of the whole graph: %s', async (_, paths) => {
  for (const path of paths) await expectSame(path);
});
