import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reference });
});
afterEach(() => server.close());

describe('news', () => {
  test('lists what was added last first, with the facts that only it states', async () => {
    const first = await server.keep('Ann met Bob.', '2024-05-01');
    const second = await server.keep('Ann met Bob. Cid succeeded Bob.', '2024-01-01');
    const { body } = await server.json('/api/news');
    expect(body.items.map((item: Json) => item.article.id)).toEqual([second, first]);
    expect(body.items.map((item: Json) => [item.claims, item.newFacts])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(body.items[0].facts.map((fact: Json) => fact.relation)).toEqual(['succeeded']);
    expect(body.items[0].article).not.toHaveProperty('text');
    expect(body.entities.map(({ name }: Json) => name).sort()).toEqual(['Bob', 'Cid']);
  });

  test('leaves out what was removed, and stays within the limit', async () => {
    const removed = await server.keep('Ann met Bob.');
    const kept = await server.keep('Cid met Dan.');
    await server.keep('Eve met Fay.');
    await server.archive.remove(removed);
    const idsOf = async (path: string) =>
      (await server.json(path)).body.items.map((item: Json) => item.article.id);
    expect(await idsOf('/api/news')).toHaveLength(2);
    expect(await idsOf('/api/news')).toContain(kept);
    expect(await idsOf('/api/news?limit=1')).toHaveLength(1);
  });

  test('comes in pages that follow each other by their cursors', async () => {
    for (const text of ['Ann met Bob.', 'Cid met Dan.', 'Eve met Fay.']) await server.keep(text);
    const idsIn = ({ items }: Json) => items.map((item: Json) => item.article.id);
    const whole = (await server.json('/api/news')).body;
    const first = (await server.json('/api/news?limit=2')).body;
    const second = (await server.json(`/api/news?limit=2&cursor=${first.next}`)).body;
    expect([first.total, second.total, second.next, whole.next]).toEqual([3, 3, null, null]);
    expect([...idsIn(first), ...idsIn(second)]).toEqual(idsIn(whole));
  });

  test('says of one article what it changed', async () => {
    const first = await server.keep('Ann met Bob.', '2024-05-01');
    await server.keep('Cid succeeded Bob.', '2024-06-01');
    const { body } = await server.json(`/api/news?article=${first}`);
    expect(body.items).toMatchObject([{ article: { id: first }, claims: 1, newFacts: 1, contradictions: 0 }]);
  });
});

describe('removing an article', () => {
  const remove = (id: string) => fetch(`${server.url}/api/articles/${id}`, { method: 'DELETE' });

  test('takes its claims out of the graph', async () => {
    const id = await server.keep('Ann met Bob.');
    await server.keep('Cid met Dan.');
    const response = await remove(id);
    expect([response.status, await jsonOf(response)]).toEqual([200, { removed: id }]);
    expect((await server.json('/api/graph')).body.entities.map(({ name }: Json) => name)).toEqual([
      'Cid',
      'Dan',
    ]);
  });

  test('is refused for one that is not there', async () => {
    expect((await remove('none')).status).toBe(404);
  });
});

describe('the facts of an article', () => {
  test('come in the order of its text, with only its own claims', async () => {
    await server.keep('Ann met Bob.');
    const id = await server.keep('Cid succeeded Bob. Ann met Bob.');
    const { body } = await server.json(`/api/articles/${id}/facts`);
    expect(body.facts.map(({ relation }: Json) => relation)).toEqual(['succeeded', 'met']);
    expect(body.facts.flatMap(({ claims }: Json) => claims.map((claim: Json) => claim.article.id))).toEqual([
      id,
      id,
    ]);
    expect(body).toMatchObject({ total: 2, next: null });
  });

  test('come in pages', async () => {
    const id = await server.keep('Cid succeeded Bob. Ann met Bob.');
    const first = (await server.json(`/api/articles/${id}/facts?limit=1`)).body;
    const second = (await server.json(`/api/articles/${id}/facts?limit=1&cursor=${first.next}`)).body;
    expect([...first.facts, ...second.facts].map(({ relation }: Json) => relation)).toEqual([
      'succeeded',
      'met',
    ]);
    expect(second.next).toBeNull();
  });

  test('of an unknown article are not found', async () => {
    expect(await server.json('/api/articles/nothing/facts')).toMatchObject({
      status: 404,
      body: { code: 'not_found', detail: 'no article has the id "nothing"' },
    });
  });
});
