import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { basisOf, type Side } from '@precedent/graph';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { expect, test } from 'vitest';
import { Interrupted } from '../http/problem.ts';
import type { Client, Input } from '../http/route.ts';
import { isFile } from '../http/send-file.ts';
import { getGraph } from '../routes/graph.ts';
import { type Json, startTestServer } from '../server-for-tests.ts';
import { AnswersElsewhere } from './answers-elsewhere.ts';
import { AnswersHere } from './answers-here.ts';
import { obeyOrders } from './obey-orders.ts';
import { openWholeGraph } from './open-answers.ts';
import type { ElsewhereEvents, Order, StartElsewhere } from './protocol.ts';

const reference = await loadReference();

/** A server with a process beside it, which here is none, but gets copies as a process would. */
async function startServerBeside(location = ':memory:') {
  const archive = await openArchive(location);
  const orders: Order[] = [];
  const answers: string[] = [];
  const startWholeGraph: StartElsewhere = ({ answered }) => {
    const here = new AnswersHere({ archive, reference, log: () => {} });
    const obey = obeyOrders(Promise.resolve(here), (answer) => {
      answers.push(answer.kind);
      answered(structuredClone(answer));
    });
    return {
      send(order) {
        orders.push(order);
        void obey(structuredClone(order));
      },
      end: () => here.close(),
    };
  };
  const server = await startTestServer({ reference, archive, startWholeGraph });
  await server.keep('Ada met Mary. Mary met Jane.', '2024-05-01');
  await server.keep('Jane met Ada.', '2024-05-02');
  return { server, orders, answers };
}

test('a server answers what needs the whole graph from a process beside it, as it would alone', async () => {
  const { server, orders } = await startServerBeside();
  const alone = await startTestServer({ reference, archive: server.archive });
  const paths = [
    '/api/graph',
    '/api/graph?entity=person/ada',
    '/api/entities?q=Jane',
    '/api/ask?q=Who%20met%20Ada%3F',
    '/api/centrality',
    '/api/export/graphml',
    '/api/entities/person%2Fnobody',
    '/api/decisions',
    `/sparql?query=${encodeURIComponent('SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }')}`,
  ];
  for (const path of paths) {
    const [one, other] = [await server.get(path), await alone.get(path)];
    const typeOf = ({ status, headers }: Response) => [status, headers.get('content-type')];
    expect([path, ...typeOf(one)]).toEqual([path, ...typeOf(other)]);
    expect([200, 404]).toContain(one.status);
    const without = (text: string) => text.replace(/"requestId":"[^"]*"/, '');
    expect(without(await one.text())).toBe(without(await other.text()));
  }
  expect(orders.some(({ kind }) => kind === 'answer')).toBe(true);
  await alone.close().catch(() => {});
  await server.close().catch(() => {});
});

test('a decision that is made beside the server is made once', async () => {
  const { server } = await startServerBeside();
  const body = JSON.stringify({
    kind: 'different',
    entity: 'person/ada',
    other: 'person/mary',
  });
  const url = `${server.url}/api/decisions`;
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect([reply.status, reply.headers.get('location')]).toEqual([201, '/api/decisions/3']);
  expect(await server.archive.decisions()).toHaveLength(1);
  const undone = await fetch(`${url}/3`, { method: 'DELETE' });
  expect(undone.status).toBe(200);
  await server.close();
});

test('a claim is rejected, and the rejection undone, without the process beside the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-'));
  const { server, orders, answers } = await startServerBeside(join(folder, 'archive.sqlite'));
  const who = '/api/ask?q=Who%20met%20Ada%3F';
  const before = await (await server.get(who)).text();
  await expect
    .poll(async () => (await server.archive.graphToContinue(basisOf(reference))) !== null)
    .toBe(true);
  const asked = () => orders.filter(({ kind }) => kind === 'answer').length;
  const askedBefore = asked();
  const { articleId } = (await server.archive.readers())[0]!;
  const { claims } = (await server.archive.reading(articleId))!;
  const body = JSON.stringify({ kind: 'reject', claim: { article: articleId, id: claims[0]!.id } });
  const url = `${server.url}/api/decisions`;
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(reply.status).toBe(201);
  const { decision, fact, problems } = (await reply.json()) as {
    decision: { number: number };
    fact: unknown;
    problems: unknown;
  };
  expect({ fact, problems }).toEqual({ fact: null, problems: [] });
  expect(await (await server.get(who)).text()).not.toBe(before);
  const undone = await fetch(`${url}/${decision.number}`, { method: 'DELETE' });
  expect(await undone.json()).toMatchObject({ entities: [], fact: expect.stringContaining('~') });
  expect(await (await server.get(who)).text()).toBe(before);
  expect(asked()).toBe(askedBefore);
  // The server has the graph kept once more, a second after its first answer.
  await expect.poll(() => answers.filter((kind) => kind === 'kept').length, { timeout: 10_000 }).toBe(1);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('possible duplicates and merged names are told without the process beside the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-'));
  const { server, orders } = await startServerBeside(join(folder, 'archive.sqlite'));
  for (const subject of ['person Giorgia Melonini', 'person Georgia Melonini'])
    await server.archive.add(
      writeReading({ id: subject.slice(7, 10) }, [{ subject, relation: 'met', object: 'country France' }]),
    );
  await server.get('/api/ask?q=Who%20met%20Ada%3F');
  await expect.poll(async () => (await server.archive.graphNotes(basisOf(reference))) !== null).toBe(true);
  const asked = () => orders.filter(({ kind }) => kind === 'answer').length;
  const before = asked();
  const { body: open } = await server.json('/api/resolution/candidates?limit=1');
  expect(open).toMatchObject({ total: 1, next: null });
  const [candidate] = open.candidates;
  expect(candidate.sides.map(({ entity }: Side) => entity)).toEqual([
    'person/georgia-melonini',
    'person/giorgia-melonini',
  ]);
  expect(candidate.sides[0].claims).toMatchObject([{ article: { id: 'Geo' }, object: 'country/france' }]);
  const { body: merged } = await server.json('/api/resolution/merges?entity=person/ada');
  expect(merged).toMatchObject({
    total: 1,
    merges: [{ reasons: [{ feature: 'name:family-name' }] }],
    decisions: [],
    problems: [],
  });
  expect(merged.ref.anchors).toHaveLength(2);
  expect((await server.json('/api/resolution/merges?entity=person/nobody')).status).toBe(404);
  expect(asked()).toBe(before);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('decisions about entities are made, listed and undone without the process beside the server', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-'));
  const { server, orders } = await startServerBeside(join(folder, 'archive.sqlite'));
  const article = await server.keep('Anne met Ada.', '2024-05-03');
  await server.get('/api/ask?q=Who%20met%20Ada%3F');
  await expect.poll(async () => (await server.archive.graphNotes(basisOf(reference))) !== null).toBe(true);
  const asked = () => orders.filter(({ kind }) => kind === 'answer').length;
  const before = asked();
  const url = `${server.url}/api/decisions`;
  const headers = { 'content-type': 'application/json' };
  const decide = async (body: object) => {
    const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await reply.json()) as Json;
  };
  const same = await decide({ kind: 'same', entity: 'person/anne', other: 'Mary' });
  expect(same).toMatchObject({ entities: ['person/anne'], fact: null, problems: [] });
  const renamed = await decide({ kind: 'rename', entity: 'Mary', name: 'Mary Anne' });
  expect(renamed.entities).toEqual(['person/mary-anne']);
  const { merges, decisions } = (await server.json('/api/resolution/merges?entity=person/mary-anne')).body;
  expect(merges[0].reasons[0].feature).toBe('decision');
  expect(decisions.map(({ number }: Json) => number)).toEqual([
    same.decision.number,
    renamed.decision.number,
  ]);
  const unknown = await decide({ kind: 'rename', entity: 'Jame', name: 'James' });
  expect(unknown.candidates).toMatchObject([{ id: 'person/jane' }]);
  const says = { subject: 'Mary Anne', relation: 'met', object: 'Jane' };
  const added = await decide({ kind: 'add', article, quote: 'Anne met Ada', says });
  expect(added.fact).toContain('person/jane');
  const edited = await decide({
    kind: 'edit',
    claim: { article, id: 'c0' },
    says: { object: 'person/jane' },
  });
  expect(edited).toMatchObject({ problems: [], fact: added.fact });
  const listed = (await server.json('/api/decisions')).body;
  expect([listed.total, listed.problems]).toEqual([4, []]);
  const undone = await fetch(`${url}/${renamed.decision.number}`, { method: 'DELETE' });
  expect(await undone.json()).toMatchObject({ entities: ['person/anne'] });
  expect(asked()).toBe(before);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('a decision after which the archive cannot tell what was decided is made by the process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'precedent-'));
  const { server, orders } = await startServerBeside(join(folder, 'archive.sqlite'));
  await server.get('/api/ask?q=Who%20met%20Ada%3F');
  await expect.poll(async () => (await server.archive.graphNotes(basisOf(reference))) !== null).toBe(true);
  const asked = () => orders.filter(({ kind }) => kind === 'answer').length;
  const before = asked();
  const url = `${server.url}/api/decisions`;
  const entity = { type: 'person', name: 'Mary', links: {}, anchors: [] };
  const body = JSON.stringify({ kind: 'rename', entity, name: 'Marie' });
  const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect(await reply.json()).toMatchObject({ entities: ['person/marie'] });
  expect(asked()).toBe(before + 1);
  expect(await server.archive.decisions()).toHaveLength(1);
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** A process that says only what a test has it say. */
function startSilent() {
  const started: ElsewhereEvents[] = [];
  const sent: Order[] = [];
  let ended = 0;
  const start: StartElsewhere = (events) => {
    started.push(events);
    const end = async () => {
      ended += 1;
    };
    return { send: (order) => void sent.push(order), end };
  };
  return { start, started, sent, ended: () => ended };
}

const INPUT = {} as Input;
const clientUntil = (gone: AbortController) => ({ gone: gone.signal }) as Client;

test('who waits for a process that dies is told, and the next request starts another', async () => {
  const { start, started, sent } = startSilent();
  const whole = openWholeGraph(start, () => {});
  const lost = whole.answer(getGraph, INPUT, clientUntil(new AbortController()));
  started[0]!.ended();
  await expect(lost).rejects.toMatchObject({ code: 'too_costly' });
  const kept = whole.keep();
  started[1]!.answered({ kind: 'kept', number: sent.at(-1)!.number });
  await kept;
  expect(started).toHaveLength(2);
});

test('a file is fetched piece by piece, and left when the client has gone', async () => {
  const { start, started, sent } = startSilent();
  const whole = openWholeGraph(start, () => {});
  const gone = new AbortController();
  const asked = whole.answer(getGraph, INPUT, clientUntil(gone));
  const number = sent[0]!.number;
  started[0]!.answered({ kind: 'file', number, fileName: 'a.csv', mediaType: 'text/csv' });
  const reply = await asked;
  if (!isFile(reply)) throw new Error('no file');
  const pieces = (reply.pieces as AsyncIterable<string>)[Symbol.asyncIterator]();
  const first = pieces.next();
  await expect.poll(() => sent.at(-1)!.kind).toBe('more');
  started[0]!.answered({ kind: 'piece', number, text: 'one' });
  expect(await first).toEqual({ done: false, value: 'one' });
  gone.abort(new Error('gone'));
  await expect(pieces.next()).rejects.toThrow('gone');
  expect(sent.at(-1)).toEqual({ kind: 'leave', number });
});

test('a process that nobody has needed for a while is ended', async () => {
  const { start, started, sent, ended } = startSilent();
  const whole = openWholeGraph(start, () => {}, 20);
  const kept = whole.keep();
  started[0]!.answered({ kind: 'kept', number: sent[0]!.number });
  await kept;
  await expect.poll(ended).toBe(1);
});

test('a thread that dies is started again at once, and who waited for it is told to try again', async () => {
  const { start, started, sent } = startSilent();
  const thread = new AnswersElsewhere(start, {
    idle: null,
    explainLoss: () => new Interrupted(),
    log: () => {},
  });
  expect(started).toHaveLength(1);
  const kept = thread.keep();
  started[0]!.answered({ kind: 'kept', number: sent.at(-1)!.number });
  await kept;
  const lost = thread.keep();
  started[0]!.ended();
  await expect(lost).rejects.toThrow(Interrupted);
  expect(started).toHaveLength(2);
});

test('a thread that dies before it has answered anything is started again when it is needed', async () => {
  const { start, started } = startSilent();
  const thread = new AnswersElsewhere(start, {
    idle: null,
    explainLoss: () => new Interrupted(),
    log: () => {},
  });
  started[0]!.ended();
  expect(started).toHaveLength(1);
  void thread.keep().catch(() => {});
  expect(started).toHaveLength(2);
});

test('a server whose thread died answers the request with status 503 and what to do, and the next one as usual', async () => {
  const { start, started, sent } = startSilent();
  const server = await startTestServer({ reference, startAnswering: start });
  const asked = server.get('/api/conflicts');
  await expect.poll(() => sent.length).toBe(1);
  started[0]!.ended();
  const reply = await asked;
  expect(reply.status).toBe(503);
  expect(reply.headers.get('retry-after')).toBe('1');
  expect(await reply.json()).toMatchObject({
    code: 'interrupted',
    remedy: expect.stringMatching(/^Try again/),
  });
  const next = server.get('/api/conflicts');
  await expect.poll(() => sent.length).toBe(2);
  const { number } = sent[1]!;
  started[1]!.answered({ kind: 'json', number, status: 200, headers: {}, text: '{}' });
  expect((await next).status).toBe(200);
  expect((await server.get('/api/health')).status).toBe(200);
  await server.close();
});
