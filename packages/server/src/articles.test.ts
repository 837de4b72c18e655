import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from './server-for-tests.ts';

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reference: await loadReference() });
});
afterEach(() => server.close());

const DAYS = ['2024-05-03', '2024-05-01', null, '2024-05', '2024-05-02', null];

const add = (id: string, publishedAt: string | null) =>
  server.archive.add(
    writeReading({ id, publishedAt }, [
      { subject: 'person Ada Lovelace', relation: 'met', object: 'country France' },
    ]),
  );

async function pageAt(cursor: string | null, limit = 2): Promise<{ ids: string[]; next: string | null }> {
  const { body } = await server.json(
    `/api/articles?limit=${limit}${cursor === null ? '' : `&cursor=${cursor}`}`,
  );
  return { ids: body.articles.map(({ id }: { id: string }) => id), next: body.next };
}

test('articles come in pages, the newest first', async () => {
  for (const [at, day] of DAYS.entries()) await add(`a${at}`, day);
  const { body } = await server.json('/api/articles');
  const all = body.articles.map(({ id }: { id: string }) => id);
  expect([all, body.total, body.next]).toEqual([['a0', 'a4', 'a1', 'a3', 'a2', 'a5'], 6, null]);
  const found: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const { ids, next } = await pageAt(cursor);
    found.push(...ids);
    if (next === null) break;
    cursor = next;
  }
  expect(found).toEqual(all);
});

test('a page of articles follows the one before, however many were added or removed since', async () => {
  for (const [at, day] of DAYS.entries()) await add(`a${at}`, day);
  const { ids, next } = await pageAt(null, 3);
  expect(ids).toEqual(['a0', 'a4', 'a1']);
  for (const at of [1, 2, 3, 4]) await add(`later${at}`, '2024-06-01');
  expect((await pageAt(next, 3)).ids).toEqual(['a3', 'a2', 'a5']);
  for (const at of [1, 2, 3, 4]) await server.archive.remove(`later${at}`);
  await server.archive.remove('a0');
  expect((await pageAt(next, 3)).ids).toEqual(['a3', 'a2', 'a5']);
});
