import { loadReference } from '@precedent/reference';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Json, jsonOf, startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reference });
  await server.keep('Ann met Bob.');
  await server.keep('Anne met Carl.');
});
afterEach(() => server.close());

const decide = async (body: Json) => {
  const response = await fetch(`${server.url}/api/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    location: response.headers.get('location'),
    body: await jsonOf(response),
  };
};
const undo = (number: number) => fetch(`${server.url}/api/decisions/${number}`, { method: 'DELETE' });
const entities = async () => (await server.json('/api/graph')).body.entities.map(({ id }: Json) => id);

test('a decision changes the graph at once, and so does undoing it', async () => {
  expect(await entities()).toHaveLength(4);
  const { status, location, body } = await decide({ kind: 'same', entity: 'person/ann', other: 'Anne' });
  expect(status).toBe(201);
  expect(location).toBe(`/api/decisions/${body.decision.number}`);
  expect(body.problems).toEqual([]);
  expect(await entities()).toHaveLength(3);
  expect((await undo(body.decision.number)).status).toBe(200);
  expect(await entities()).toHaveLength(4);
  expect((await server.json('/api/decisions')).body.decisions).toMatchObject([
    { number: body.decision.number, verdict: { kind: 'same' }, undoneAt: expect.any(String) },
  ]);
});

test('a decision about an unknown name is refused with the entities of a similar name', async () => {
  const { status, body } = await decide({ kind: 'rename', entity: 'Carll', name: 'Charles' });
  expect(status).toBe(404);
  expect(body.candidates).toEqual([{ id: 'person/carl', name: 'Carl', type: 'person' }]);
});

test('a new name gives the entity a new id, which the reply contains', async () => {
  const { body } = await decide({ kind: 'rename', entity: 'person/ann', name: 'Ann Ames' });
  expect(body.entities).toEqual(['person/ann-ames']);
  expect(await jsonOf(await undo(body.decision.number))).toMatchObject({ entities: ['person/ann'] });
});

test('a decision that overrides others reports them', async () => {
  await server.keep('Anna met Dora.');
  const refs = await Promise.all(
    ['person/ann', 'person/anne', 'person/anna'].map(
      async (id) => (await server.json(`/api/resolution/merges?entity=${encodeURIComponent(id)}`)).body.ref,
    ),
  );
  const first = await decide({ kind: 'same', entity: refs[0], other: refs[1] });
  const second = await decide({ kind: 'same', entity: refs[1], other: refs[2] });
  const third = await decide({ kind: 'different', entity: refs[0], other: refs[2] });
  expect(third.body.problems).toMatchObject([
    {
      decision: first.body.decision.number,
      kind: 'conflict',
      with: [second.body.decision.number, third.body.decision.number],
    },
  ]);
  const { problems } = (await server.json('/api/resolution/merges?entity=person%2Fann')).body;
  expect(problems).toEqual(third.body.problems);
});

test('a decision about something unknown, or of an unknown kind, is refused and not stored', async () => {
  expect((await decide({ kind: 'same', entity: 'Ann', other: 'Zoe' })).status).toBe(404);
  expect((await decide({ kind: 'different', entity: 'Ann', other: 'Ann' })).status).toBe(400);
  expect((await decide({ kind: 'equal', entity: 'Ann', other: 'Anne' })).status).toBe(400);
  expect((await decide({ kind: 'rename', entity: 'Ann', name: ' ' })).status).toBe(400);
  expect((await undo(77)).status).toBe(404);
  expect((await server.json('/api/decisions')).body.decisions).toEqual([]);
});

test('a page of another site is not allowed to make decisions', async () => {
  const response = await fetch(`${server.url}/api/decisions/1`, {
    method: 'DELETE',
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(response.status).toBe(403);
});

test('candidates and merges include their reasons, their quotes and what a decision needs', async () => {
  await server.keep('Ann met Dora.');
  const { merges } = (await server.json('/api/resolution/merges?entity=person%2Fann')).body;
  expect(merges).toMatchObject([{ reasons: [{ detail: expect.any(String) }], sides: [{}, {}] }]);
  expect(merges[0].sides.map((side: Json) => side.claims[0].evidence[0].quote).sort()).toEqual([
    'Ann met Bob.',
    'Ann met Dora.',
  ]);
  const [one, other] = merges[0].sides;
  await decide({ kind: 'different', entity: one.ref, other: other.ref });
  expect((await entities()).filter((id: string) => id.startsWith('person/ann'))).toHaveLength(3);
  expect((await server.json('/api/resolution/candidates')).body).toEqual({
    candidates: [],
    total: 0,
    next: null,
  });
});

test('a rejected claim is in no fact any more, until that is undone', async () => {
  const facts = async () => (await server.json('/api/graph')).body.facts.map(({ id }: Json) => id);
  const before = await facts();
  const [first] = before;
  const { claims } = (await server.json(`/api/facts/${encodeURIComponent(first)}`)).body.fact;
  const claim = { article: claims[0].article.id, id: claims[0].id };
  const { status, body } = await decide({ kind: 'reject', claim, reason: 'it was his brother' });
  expect([status, body.entities, body.problems]).toEqual([201, [], []]);
  expect(body.decision.verdict).toMatchObject({ claim: { relation: 'met' }, reason: 'it was his brother' });
  expect(await facts()).toEqual(before.filter((id: string) => id !== first));
  await undo(body.decision.number);
  expect(await facts()).toEqual(before);
});

test('a decision about a claim that its article lacks is refused', async () => {
  const claim = { article: 'none', id: 'c1' };
  expect(await decide({ kind: 'confirm', claim })).toMatchObject({
    status: 404,
    body: { code: 'not_found' },
  });
});

test('a claim is corrected by its article and id, and the reply says what is in force', async () => {
  const [{ id }] = (await server.json('/api/graph')).body.facts;
  const { claims } = (await server.json(`/api/facts/${encodeURIComponent(id)}`)).body.fact;
  const claim = { article: claims[0].article.id, id: claims[0].id };
  const says = { relation: 'criticised', modality: 'alleged' };
  const { status, body } = await decide({
    kind: 'edit',
    claim,
    says,
    reason: 'it was no meeting',
    by: 'Ann',
  });
  expect([status, body.problems]).toEqual([201, []]);
  expect(body.decision.verdict).toMatchObject({ kind: 'edit', says, by: 'Ann', reason: 'it was no meeting' });
  const corrected = (await server.json('/api/graph')).body.facts.find(
    (fact: Json) => fact.relation === 'criticised',
  );
  expect(corrected).toMatchObject({ modality: 'alleged' });
  const undone = await undo(body.decision.number);
  expect(undone.status).toBe(200);
  const relations = (await server.json('/api/graph')).body.facts.map(({ relation }: Json) => relation);
  expect(new Set(relations)).toEqual(new Set(['met']));
});

test('a claim is added with a quote, which has to be in the article', async () => {
  const article = (await server.json('/api/articles')).body.articles[0].id;
  const { text } = (await server.json(`/api/articles/${article}`)).body;
  const [subject, , object] = text.replace('.', '').split(' ');
  const says = { subject, relation: 'praised', object };
  const { status, body } = await decide({ kind: 'add', article, quote: text, start: 0, says });
  expect([status, body.decision.verdict.quote]).toEqual([
    201,
    { article, start: 0, end: text.length, quote: text },
  ]);
  expect((await server.json('/api/stats')).body.decisions).toBe(1);
  const refused = await decide({ kind: 'add', article, quote: `${text}!`, says });
  expect(refused).toMatchObject({
    status: 400,
    body: { detail: expect.stringContaining('the quote is not in the text') },
  });
  const unknown = await decide({ kind: 'add', article, quote: text, says: { ...says, object: 'Nobody' } });
  expect(unknown).toMatchObject({ status: 404, body: { code: 'not_found' } });
});
