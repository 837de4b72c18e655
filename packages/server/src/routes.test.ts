import { formats } from '@precedent/formats';
import { buildGraph } from '@precedent/graph';
import { writeReading } from '@precedent/model/testing';
import { ask } from '@precedent/query';
import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reference });
});
afterEach(() => server.close());

const idOf = async (name: string): Promise<string> =>
  (await server.json(`/api/entities?q=${name}`)).body.entities[0].id;

test('health reports that the archive responds, and its latest change', async () => {
  expect(await server.json('/api/health')).toEqual({ status: 200, body: { status: 'ok', sequence: 0 } });
  await server.keep('Ann met Bob.');
  expect((await server.json('/api/health')).body.sequence).toBe(1);
});

test('stats count what the archive holds', async () => {
  await server.keep('Ann met Bob. Cid met Bob.');
  const { body } = await server.json('/api/stats');
  expect(body).toEqual({
    articles: 1,
    copies: 0,
    facts: 0,
    entities: 3,
    claims: 2,
    uncertain: 0,
    decisions: 0,
    sequence: 1,
  });
});

test('of each fact the graph has the best claims, and says how many more there are', async () => {
  for (const name of ['Cid', 'Dan', 'Eve']) await server.keep(`Ann met Bob. ${name} met Fay.`);
  const { body } = await server.json('/api/graph?claims=2&facts=1');
  expect(body.facts[0].claims).toHaveLength(2);
  expect(body.facts[0].moreClaims).toBe(1);
  const whole = await server.json(`/api/facts/${encodeURIComponent(body.facts[0].id)}`);
  expect(whole.body.total).toBe(3);
});

test('of each result an answer has as many claims as are asked for, and says how many more there are', async () => {
  for (const name of ['Cid', 'Dan', 'Eve']) await server.keep(`Ann met Bob. ${name} met Fay.`);
  const { body } = await server.json('/api/ask?q=who+met+Bob%3F&claims=2');
  expect(body.results).toMatchObject([{ claims: { length: 2 }, moreClaims: 1 }]);
});

test('what somebody said comes with the place of each sentence', async () => {
  await server.keep('Ann met Bob. "Bob is late," Ann said.');
  const { status, body } = await server.json('/api/ask?q=What+did+Ann+say+about+Bob%3F');
  expect([status, body.results.length]).toEqual([200, 1]);
  const [utterance] = body.results[0].utterances;
  expect(utterance).toMatchObject({ quote: '"Bob is late," Ann said.', quoted: true });
  const { body: article } = await server.json(`/api/articles/${utterance.article.id}`);
  expect(article.text.slice(utterance.start, utterance.end)).toBe(utterance.quote);
});

test('ontology returns types and relations with label, family and colour', async () => {
  const { body } = await server.json('/api/ontology');
  expect(body.entityTypes.person).toMatchObject({
    label: expect.any(String),
    colour: expect.stringMatching(/^#/),
  });
  const succeeded = body.relations.find(({ id }: { id: string }) => id === 'succeeded');
  expect(body.families).toHaveProperty(succeeded.family);
});

describe('graph', () => {
  test('returns a small graph whole, and says that nothing was left out', async () => {
    await server.keep('Ann met Bob. Cid succeeded Bob.');
    const { body } = await server.json('/api/graph');
    expect(body.entities.map(({ name }: { name: string }) => name).sort()).toEqual(['Ann', 'Bob', 'Cid']);
    expect(body).toMatchObject({ total: { entities: 3, facts: 2 }, cut: null });
    expect(body.facts[0].claims[0].evidence[0].quote).toMatch(/Bob\.$/);
  });

  test('returns the best connected part within the limit, and says what was left out', async () => {
    await server.keep('Ann met Bob. Ann met Cid. Ann met Dan. Bob met Cid. Eve met Fay.');
    const { body } = await server.json('/api/graph?limit=3');
    expect(body.entities.map(({ name }: { name: string }) => name).sort()).toEqual(['Ann', 'Bob', 'Cid']);
    expect(body.total).toEqual({ entities: 6, facts: 5 });
    expect(body.cut).toMatch(/3 of 6/);
  });

  test('returns the neighbourhood of an entity to a given depth', async () => {
    await server.keep('Ann met Bob. Bob met Cid. Cid met Dan.');
    const ann = encodeURIComponent(await idOf('Ann'));
    const namesAt = async (depth: number) =>
      (await server.json(`/api/graph?entity=${ann}&depth=${depth}`)).body.entities.map(
        ({ name }: { name: string }) => name,
      );
    expect((await namesAt(1)).sort()).toEqual(['Ann', 'Bob']);
    expect((await namesAt(2)).sort()).toEqual(['Ann', 'Bob', 'Cid']);
  });

  test('returns only the requested relations, one or several', async () => {
    await server.keep('Ann met Bob. Cid succeeded Bob.');
    const relations = async (query: string) =>
      (await server.json(`/api/graph?${query}`)).body.facts.map(
        ({ relation }: { relation: string }) => relation,
      );
    expect(await relations('relation=succeeded')).toEqual(['succeeded']);
    expect((await relations('relation=succeeded&relation=met')).sort()).toEqual(['met', 'succeeded']);
  });

  test('refuses a relation that is not in the ontology', async () => {
    expect(await server.json('/api/graph?relation=liked')).toMatchObject({
      status: 404,
      body: { code: 'not_found', detail: expect.stringContaining('liked') },
    });
  });

  test('leaves out what began after the date', async () => {
    await server.keep('Ann met Bob.', '2024-06-27');
    await server.keep('Cid met Bob.', '2024-08-01');
    const factsAsOf = async (date: string) =>
      (await server.json(`/api/graph?asOf=${date}`)).body.facts.length;
    expect([await factsAsOf('2024-06-26'), await factsAsOf('2024-07'), await factsAsOf('2025')]).toEqual([
      0, 1, 2,
    ]);
  });

  test('offers entities with a similar name if none has the id', async () => {
    await server.keep('Ann met Bob.');
    const { status, body } = await server.json('/api/graph?entity=Ann');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' });
    expect(body.candidates).toEqual([{ id: await idOf('Ann'), name: 'Ann', type: 'person' }]);
  });
});

test('entities are found by part of their name, best match first', async () => {
  await server.keep('Annabel met Bob. Ann met Bob.');
  const { body } = await server.json('/api/entities?q=ann');
  expect(body.entities.map(({ name }: { name: string }) => name)).toEqual(['Ann', 'Annabel']);
  expect(body.total).toBe(2);
});

test('without a name, the entities with the most facts are listed', async () => {
  await server.keep('Ann met Bob. Cid met Bob.');
  const { body } = await server.json('/api/entities?limit=1');
  expect(body).toMatchObject({ entities: [{ name: 'Bob' }], total: 3 });
});

test('an entity comes with its facts and the entities named in them', async () => {
  await server.keep('Ann met Bob. Cid met Dan.');
  const { body } = await server.json(`/api/entities/${encodeURIComponent(await idOf('Ann'))}`);
  expect(body.entity.name).toBe('Ann');
  expect(body.facts).toHaveLength(1);
  expect(body.entities.map(({ name }: { name: string }) => name).sort()).toEqual(['Ann', 'Bob']);
});

test('a fact comes with its claims, whose quotes are in the text of the article', async () => {
  await server.keep('It is said: Ann met Bob.');
  const [{ id }] = (await server.json('/api/graph')).body.facts;
  const { body } = await server.json(`/api/facts/${encodeURIComponent(id)}`);
  const [claim] = body.fact.claims;
  const article = (await server.json(`/api/articles/${claim.article.id}`)).body;
  const [{ start, end, quote }] = claim.evidence;
  expect(article.text.slice(start, end)).toBe(quote);
  expect(body.entities).toHaveLength(2);
});

test('ask returns the answer of the query package', async () => {
  await server.keep('Ann succeeded Bob.');
  const reading = await server.archive.reading((await server.archive.articles())[0]!.id);
  const expected = ask(buildGraph([reading!], reference), reference, 'who met Bob?');
  const { status, body } = await server.json(`/api/ask?q=${encodeURIComponent('who met Bob?')}`);
  expect({ status, body }).toEqual({
    status: 200,
    body: JSON.parse(JSON.stringify({ ...expected, total: 0, next: null })),
  });
});

test('an unsupported question is refused with examples of supported ones', async () => {
  const { status, body } = await server.json('/api/ask?q=tell%20me%20a%20joke%20about%20the%20weather');
  expect({ status, code: body.code }).toEqual({ status: 422, code: 'outside_grammar' });
  expect(body.remedy).toMatch(/who/i);
});

test('a path leads from one entity to another', async () => {
  await server.keep('Ann met Bob. Bob met Cid.');
  const { body } = await server.json('/api/path?from=Ann&to=Cid');
  expect(body.results).toHaveLength(2);
});

test('the lineage of an office without holders is not found', async () => {
  expect(await server.json('/api/lineage?office=Grand%20Vizier')).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  });
});

test('offices come in pages, and by the beginnings of words in their names', async () => {
  const claims = [
    ['Germany', 'Chancellor'],
    ['France', 'President'],
    ['France', 'Prime Minister'],
  ].map(([body, title]) => ({
    subject: 'person Ann Lee',
    relation: 'holds_office',
    object: `country ${body}`,
    office: title!,
  }));
  await server.archive.add(writeReading({ id: 'a' }, claims));
  const list = async (query: string) => {
    const { offices, total, next } = (await server.json(`/api/offices?${query}`)).body;
    return { labels: offices.map(({ label }: Json) => label), total, next };
  };
  const all = await list('');
  expect(all.labels).toHaveLength(3);
  const { next, ...first } = await list('limit=2');
  expect(first).toEqual({ labels: all.labels.slice(0, 2), total: 3 });
  expect(await list(`limit=2&cursor=${next}`)).toEqual({ labels: all.labels.slice(2), total: 3, next: null });
  expect(await list('q=MIN,+fra')).toEqual({ labels: ['Prime Minister of France'], total: 1, next: null });
  expect((await list('q=rance')).total).toBe(0);
});

test('a graph without offices lists none', async () => {
  expect((await server.json('/api/offices')).body).toEqual({ offices: [], total: 0, next: null });
});

test('the pages of a list follow each other by their cursors', async () => {
  for (const name of ['Ann', 'Bob', 'Cid', 'Dan', 'Eve']) await server.keep(`${name} met Zoe.`);
  const all = (await server.json('/api/articles')).body.articles;
  const first = (await server.json('/api/articles?limit=2')).body;
  expect(first).toMatchObject({ articles: all.slice(0, 2), total: 5 });
  const second = (await server.json(`/api/articles?limit=3&cursor=${first.next}`)).body;
  expect(second).toMatchObject({ articles: all.slice(2), next: null });
  const hits = (await server.json('/api/search?q=met&limit=4')).body;
  const rest = (await server.json(`/api/search?q=met&limit=4&cursor=${hits.next}`)).body;
  expect([hits.hits.length, rest.hits.length, rest.next]).toEqual([4, 1, null]);
  const met = '/api/ask?q=who+met+Zoe%3F&limit=3';
  const some = (await server.json(met)).body;
  const others = (await server.json(`${met}&cursor=${some.next}`)).body;
  expect([some.results.length, some.total, others.results.length]).toEqual([3, 5, 2]);
  expect(await server.json('/api/articles?cursor=two')).toMatchObject({
    status: 400,
    body: { code: 'invalid_input', detail: expect.stringContaining('parameter "cursor": not a cursor') },
  });
});

test('articles are listed without their text, and a single article comes with it', async () => {
  const id = await server.keep('Ann met Bob.', '2024-06-27');
  const { body } = await server.json('/api/articles');
  expect(body.articles).toEqual([expect.objectContaining({ id, publishedAt: '2024-06-27' })]);
  expect(body.articles[0]).not.toHaveProperty('text');
  expect((await server.json(`/api/articles/${id}`)).body.text).toBe('Ann met Bob.');
  expect((await server.json('/api/articles/nothing')).status).toBe(404);
});

test('search finds articles by their words', async () => {
  const id = await server.keep('Ann met Bob.');
  const { body } = await server.json('/api/search?q=met');
  expect(body.hits).toEqual([expect.objectContaining({ article: expect.objectContaining({ id }) })]);
});

test('formats are listed with their extensions', async () => {
  const { body } = await server.json('/api/formats');
  expect(body.formats).toHaveLength(formats.length);
  expect(body.formats[0]).toMatchObject({ id: 'graphml', extension: 'graphml' });
});

test.each(formats)('export returns the file that the format $id writes', async (format) => {
  await server.keep('Ann met Bob.');
  const reading = await server.archive.reading((await server.archive.articles())[0]!.id);
  const response = await server.get(`/api/export/${format.id}`);
  expect(response.headers.get('content-type')).toBe(format.mediaType);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename=precedent${format.extension}`,
  );
  expect(await response.text()).toBe(
    [...format.write(buildGraph([reading!], reference), reference)].join(''),
  );
});

test('export is limited to what is around an entity, and the file says so', async () => {
  await server.keep('Ann met Bob.');
  const { body: found } = await server.json('/api/entities?q=Ann');
  const { id } = found.entities[0];
  const response = await server.get(`/api/export/json?entity=${encodeURIComponent(id)}&depth=2`);
  expect(JSON.parse(await response.text()).filter).toBe(
    'only within 2 steps of Ann; without uncertain claims',
  );
  expect((await server.get('/api/export/json?entity=person/nobody')).status).toBe(404);
  expect((await server.get('/api/export/turtle?base=here')).status).toBe(400);
});

test('an unknown export format is refused with a list of the known ones', async () => {
  const { status, body } = await server.json('/api/export/docx');
  expect(status).toBe(400);
  expect(body.detail).toContain('graphml');
});
