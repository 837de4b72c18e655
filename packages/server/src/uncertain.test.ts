import { parseArticle } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSentences } from './reader-for-tests.ts';
import { startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
const UNCERTAIN_FACT = 'person/bob~met~person/cid';
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ reference });
  await server.keep('Ann met Bob.', '2024-05-01');
  const article = parseArticle({ content: 'Bob met Cid.', date: '2024-05-02' });
  const reading = readSentences(article, server.reader.info);
  const claims = reading.claims.map((claim) => ({ ...claim, certain: false }));
  await server.archive.add({ ...reading, claims });
});
afterAll(() => server.close());

const body = async (path: string) => (await server.json(path)).body;

test.each([
  ['/api/graph?depth=2', 'facts'],
  ['/api/graph?entity=person/bob&knownBy=2024-06', 'facts'],
  ['/api/entities/person%2Fbob?asOf=2024-06', 'facts'],
  ['/api/ask?q=who+met+Bob%3F', 'results'],
  ['/api/path?from=Ann&to=Cid', 'results'],
  ['/api/export/json?asOf=2024-06', 'facts'],
  ['/api/search?q=met&asOf=2024-06', 'hits'],
])('%s leaves uncertain claims out by default', async (path, field) => {
  const [standard, without, including] = await Promise.all(
    ['', '&uncertain=false', '&uncertain=true'].map((more) => body(`${path}${more}`)),
  );
  expect(standard).toEqual(without);
  expect(including[field].length).toBeGreaterThan(standard[field].length);
  expect(JSON.stringify(standard)).not.toContain('"certain":false');
  if (field !== 'hits') expect(JSON.stringify(including)).toContain('"certain":false');
});

test('an entity that only uncertain claims connect is in the graph', async () => {
  const { entities, total } = await body('/api/graph');
  expect(entities.map(({ name }: { name: string }) => name)).toContain('Cid');
  expect(total).toEqual({ entities: 3, facts: 1 });
});

test('an uncertain fact is not found unless asked for, and the message says how', async () => {
  const address = `/api/facts/${encodeURIComponent(UNCERTAIN_FACT)}`;
  expect(await server.json(address)).toMatchObject({
    status: 404,
    body: {
      detail: `the fact "${UNCERTAIN_FACT}" has only uncertain claims`,
      remedy: 'Ask with uncertain=true.',
    },
  });
  expect((await body(`${address}?uncertain=true`)).fact).toMatchObject({ certain: false });
});

test('a value other than true and false is refused', async () => {
  expect((await server.json('/api/graph?uncertain=perhaps')).status).toBe(400);
});

test('stats count uncertain claims among all, whatever the time', async () => {
  for (const path of ['/api/stats', '/api/stats?knownBy=2024-06'])
    expect(await body(path)).toMatchObject({ claims: 2, uncertain: 1 });
});
