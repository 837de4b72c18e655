import type { Claim } from '@precedent/model';
import { parseArticle } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSentences } from './reader-for-tests.ts';
import { startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ reference });
  await server.keep('Ann met Bob.', '2020-05-01');
  await server.keep('Cid met Dan.', '2024-05-01');
  await keepChanged('Eve met Flo.', '2024-03-01', { modality: 'planned', from: '2024-04-01' });
  await keepChanged('Gus met Hal. No.', '2024-03-01', {});
  await keepChanged('Gus met Hal. It did not happen.', '2024-03-02', { polarity: 'negative' });
});
afterAll(() => server.close());

/** Adds an article whose claims are changed before it is stored. */
async function keepChanged(text: string, date: string, changes: Partial<Claim>): Promise<void> {
  const reading = readSentences(parseArticle({ content: text, date }), server.reader.info);
  await server.archive.add({ ...reading, claims: reading.claims.map((claim) => ({ ...claim, ...changes })) });
}

const body = async (path: string) => (await server.json(path)).body;
const names = (entities: { name: string }[]) => entities.map(({ name }) => name).sort();

test('entities, graph, search and export leave out what was published later', async () => {
  expect(names((await body('/api/entities?knownBy=2020')).entities)).toEqual(['Ann', 'Bob']);
  expect((await body('/api/graph?knownBy=2020')).facts).toHaveLength(1);
  expect((await body('/api/search?q=met&knownBy=2020')).hits).toHaveLength(1);
  expect((await body('/api/search?q=met')).hits).toHaveLength(5);
  expect((await body('/api/export/json?knownBy=2020')).facts).toHaveLength(1);
});

test('as of a date, what began later is left out', async () => {
  expect((await body('/api/export/json?asOf=2020-05-01')).facts).toHaveLength(1);
  expect((await body('/api/search?q=met&asOf=2020-05-01')).hits).toHaveLength(1);
});

test('stats count what was known at the given time', async () => {
  expect(await body('/api/stats?knownBy=2020')).toMatchObject({ articles: 1, entities: 2, claims: 1 });
  expect(await body('/api/stats')).toMatchObject({ articles: 5 });
});

test('an entity that nothing was known about yet has no facts', async () => {
  expect(await body('/api/entities/person%2Fcid?knownBy=2020')).toMatchObject({
    entity: { name: 'Cid' },
    facts: [],
  });
  expect(await body('/api/graph?entity=person/cid&knownBy=2020')).toMatchObject({
    entities: [{ name: 'Cid' }],
    facts: [],
  });
});

test('a fact that was not known yet is not found, and the message says why', async () => {
  const { status, body: problem } = await server.json(
    '/api/facts/person%2Fcid~met~person%2Fdan?knownBy=2020',
  );
  expect(status).toBe(404);
  expect(problem.detail).toContain('at that time');
});

test('conflicts come with both sides, their quotes and their sources', async () => {
  const { conflicts, entities, total } = await body('/api/conflicts');
  expect(total).toBe(1);
  expect(names(entities)).toEqual(['Gus', 'Hal']);
  expect(conflicts[0]).toMatchObject({ kind: 'denial', sides: [{ claims: [{}] }, { claims: [{}] }] });
  expect((await body('/api/conflicts?knownBy=2024-03-01')).total).toBe(0);
  expect((await body('/api/conflicts?entity=person/ann')).total).toBe(0);
});

test('a plan is overdue once its day has passed', async () => {
  const statuses = async (query: string) =>
    (await body(`/api/plans${query}`)).plans.map(({ status }: { status: string }) => status);
  expect(await statuses('?asOf=2024-04-01')).toEqual(['ahead']);
  expect(await statuses('?asOf=2024-04-02')).toEqual(['due']);
  expect(await statuses('')).toEqual(['due']);
  expect(await statuses('?knownBy=2024-02')).toEqual([]);
});

test.each([
  'ask?q=who+met+Ann%3F',
  'lineage?office=x',
  'path?from=Ann&to=Bob',
  'graph?',
  'entities?',
  'offices?',
  'stats?',
  'conflicts?',
  'plans?',
  'search?q=a',
  'export/json?',
])('/api/%s accepts both dates, and refuses what is not a date', async (path) => {
  for (const time of ['asOf', 'knownBy']) {
    const { status, body: problem } = await server.json(`/api/${path}&${time}=May`);
    expect(status).toBe(400);
    expect(problem.detail).toContain(`"${time}"`);
  }
});
