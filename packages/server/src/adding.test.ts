import { EventEmitter, once } from 'node:events';
import { PrecedentError, type Reader } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { openArchive } from '@precedent/store';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MOST_WAITING } from './limits.ts';
import type { ServerParts } from './parts.ts';
import { jsonOf, startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
beforeEach(async () => {
  server = await startTestServer({ reference });
});
afterEach(() => server.close());

const JSON_TYPE = { 'content-type': 'application/json' };

test('a text is read and stored, and is in the graph at once', async () => {
  const response = await server.post('date 2024-06-27\nAnn met Bob.');
  const reading = await jsonOf(response);
  expect(response.status).toBe(201);
  expect(response.headers.get('location')).toBe(`/api/articles/${reading.article.id}`);
  expect(reading.claims).toHaveLength(1);
  expect((await server.json('/api/graph')).body.total).toEqual({ entities: 2, facts: 1 });
});

test('JSON can give details that are not in the text of the article', async () => {
  const body = {
    content: 'Ann met Bob.',
    title: 'A meeting',
    date: '2024-06',
    url: 'https://news.example/1',
    source: 'An agency',
  };
  const reading = await jsonOf(await server.post(JSON.stringify(body), JSON_TYPE));
  expect(reading.article).toMatchObject({
    title: 'A meeting',
    publishedAt: '2024-06',
    url: body.url,
    source: body.source,
  });
});

test('a page of HTML is read as HTML', async () => {
  const page = `<html><body><article><h1>News</h1><p>Ann met Bob. ${'They talked for long. '.repeat(30)}</p></article></body></html>`;
  const reading = await jsonOf(await server.post(page, { 'content-type': 'text/html; charset=utf-8' }));
  expect(reading.article.text).not.toContain('<p>');
  expect(reading.claims).toHaveLength(1);
});

test('the bytes of a file are decoded as they declare', async () => {
  const page =
    '<html><head><meta charset="iso-8859-2"></head><body><p>Ann met Bob in \u00a3\u00f3d\u00bc.</p></body></html>';
  const content = Buffer.from(page, 'latin1').toString('base64');
  const body = { content, encoding: 'base64', file: 'page.html' };
  const reading = await jsonOf(await server.post(JSON.stringify(body), JSON_TYPE));
  expect(reading.article.text).toBe('Ann met Bob in Łódź.');
});

test('the same article sent twice is read and stored once', async () => {
  const [first, second] = [await server.post('Ann met Bob.'), await server.post('Ann met Bob.')];
  expect([first.status, second.status]).toEqual([201, 200]);
  expect(await jsonOf(second)).toEqual(await jsonOf(first));
  expect(server.reader.count).toBe(1);
  expect((await server.json('/api/stats')).body.articles).toBe(1);
});

test('many articles sent at once are all stored, each once', async () => {
  const texts = Array.from({ length: 20 }, (_, index) => `Ann${index % 10} met Bob.`);
  const statuses = await Promise.all(texts.map(async (text) => (await server.post(text)).status));
  expect(statuses.filter((status) => status === 201)).toHaveLength(10);
  expect((await server.json('/api/graph')).body.total).toEqual({ entities: 11, facts: 10 });
});

test('the reader is created with the first article, and again after a failure', async () => {
  let calls = 0;
  const failing = await startTestServer({
    reference,
    reader: async () => {
      calls += 1;
      if (calls === 1) throw new PrecedentError('reader_failed', 'no model', 'Get one.');
      return server.reader;
    },
  });
  await failing.get('/api/stats');
  expect(calls).toBe(0);
  const refused = await failing.post('Ann met Bob.');
  expect(refused.status).toBe(500);
  expect(await jsonOf(refused)).toMatchObject({ code: 'reader_failed', remedy: 'Get one.' });
  expect((await failing.post('Ann met Bob.')).status).toBe(201);
  await failing.close();
});

test.each([
  ['an empty text', '', { 'content-type': 'text/plain' }, 400],
  ['a text without letters', '123 456', { 'content-type': 'text/plain' }, 400],
  ['malformed JSON', '{"content": ', JSON_TYPE, 400],
  ['JSON without content', '{"text": "Ann met Bob."}', JSON_TYPE, 400],
  ['an invalid date', '{"content": "Ann met Bob.", "date": "yesterday"}', JSON_TYPE, 400],
  ['a binary file', 'PK\u0003\u0004\u0000\u0000\u0000', { 'content-type': 'text/plain' }, 415],
  ['an unsupported media type', 'Ann met Bob.', { 'content-type': 'application/pdf' }, 415],
  ['an unsupported charset', 'Ann met Bob.', { 'content-type': 'text/plain; charset=klingon' }, 415],
])('%s is refused, and nothing is stored', async (_, body, headers, status) => {
  const response = await server.post(body, headers);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect((await server.json('/api/stats')).body.sequence).toBe(0);
});

test('a body over the limit is refused as too large', async () => {
  const response = await server.post('Ann met Bob. '.repeat(1_000_000));
  expect(response.status).toBe(413);
  expect(await jsonOf(response)).toMatchObject({ code: 'too_large', status: 413 });
});

test('an article that fails does not hold up the next one', async () => {
  const [bad, good] = await Promise.all([server.post('123'), server.post('Ann met Bob.')]);
  expect([bad.status, good.status]).toEqual([400, 201]);
});

test('a closing server finishes the article that it is reading, and refuses those that are waiting', async () => {
  const reading = new EventEmitter();
  const read: Reader['read'] = async (article) => {
    reading.emit('begun');
    await once(reading, 'continued');
    return server.reader.read(article);
  };
  const closing = await startTestServer({
    reference,
    reader: async () => ({ info: server.reader.info, read }),
  });
  const begun = once(reading, 'begun');
  const posted = ['Ann met Bob.', 'Cid met Bob.'].map((text) => closing.post(text));
  await begun;
  const closed = closing.close();
  reading.emit('continued');
  const [kept, refused] = await Promise.all(posted);
  expect([kept!.status, refused!.status]).toEqual([201, 503]);
  expect(await jsonOf(refused!)).toMatchObject({ code: 'stopping' });
  expect(refused!.headers.get('retry-after')).toBe('1');
  await closed;
  expect(closing.log).toEqual([]);
});

test('a closing server waits at most two seconds for a reader that does not finish', async () => {
  const reading = new EventEmitter();
  const read: Reader['read'] = () => {
    reading.emit('begun');
    return new Promise(() => {});
  };
  const stuck = await startTestServer({
    reference,
    reader: async () => ({ info: server.reader.info, read }),
  });
  const begun = once(reading, 'begun');
  const posted = stuck.post('Ann met Bob.').catch((error: Error) => error.message);
  await begun;
  const started = performance.now();
  await stuck.close();
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(await posted).toBe('fetch failed');
});

/** A server whose reader is busy with every article until it is told to go on, or to leave it. */
async function startSlowServer(changes: Partial<ServerParts> = {}) {
  const reading = new EventEmitter().setMaxListeners(0);
  const left: string[] = [];
  const read: Reader['read'] = async (article, signal) => {
    signal!.addEventListener('abort', () => left.push(article.text));
    reading.emit('begun');
    await once(reading, 'continued', { signal: signal! });
    return server.reader.read(article);
  };
  const slow = await startTestServer({
    reference,
    reader: async () => ({ info: server.reader.info, read }),
    ...changes,
  });
  return { slow, left, begun: () => once(reading, 'begun'), goOn: () => reading.emit('continued') };
}

test('a short article does not wait for a long one', async () => {
  const { slow, begun, goOn } = await startSlowServer({ width: 2 });
  const [first, second] = [begun(), slow.post('Ann met Bob.')];
  await first;
  const other = begun();
  const third = slow.post('Cid met Bob.');
  await other;
  goOn();
  expect([(await second).status, (await third).status]).toEqual([201, 201]);
  await slow.close();
});

test('when the client disconnects, its article is left and not stored, and the next one is read', async () => {
  const { slow, left, begun, goOn } = await startSlowServer();
  const leaving = new AbortController();
  const first = begun();
  const options = { method: 'POST', body: 'Ann met Bob.', headers: { 'content-type': 'text/plain' } };
  const gone = fetch(`${slow.url}/api/articles`, { ...options, signal: leaving.signal });
  await first;
  const second = begun();
  const next = slow.post('Cid met Bob.');
  leaving.abort();
  await expect(gone).rejects.toThrow();
  await second;
  goOn();
  expect((await next).status).toBe(201);
  expect(left).toEqual(['Ann met Bob.']);
  expect((await slow.json('/api/stats')).body.articles).toBe(1);
  expect(slow.log).toEqual([]);
  await slow.close();
});

test('reading that takes too long is given up, and nothing of it is stored', async () => {
  const { slow, left } = await startSlowServer({ longestReading: 50 });
  const response = await slow.post('Ann met Bob.');
  expect(response.status).toBe(500);
  expect(await jsonOf(response)).toMatchObject({
    code: 'reader_failed',
    detail: 'reading the article took longer than 0.05 seconds; nothing of it was added',
  });
  expect(left).toEqual(['Ann met Bob.']);
  expect((await slow.json('/api/stats')).body.articles).toBe(0);
  await slow.close();
});

test('with too many articles waiting, one more is refused, and the others are read', async () => {
  const { slow, goOn } = await startSlowServer();
  const posted = Array.from({ length: MOST_WAITING + 2 }, (_, index) => slow.post(`Ann${index} met Bob.`));
  const refused = await Promise.race(posted);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
  expect(await jsonOf(refused)).toMatchObject({ code: 'too_many_requests' });
  const going = setInterval(goOn, 1);
  const statuses = await Promise.all(posted.map(async (response) => (await response).status));
  clearInterval(going);
  expect(statuses.filter((status) => status === 201)).toHaveLength(MOST_WAITING + 1);
  await slow.close();
});

test('an archive that was opened for reading answers, and refuses every change without reading the article', async () => {
  const archive = await openArchive(':memory:', { readOnly: true });
  const reading = await startTestServer({ reference, archive });
  const refused = await reading.post('Ann met Bob.');
  expect([refused.status, (await jsonOf(refused)).code]).toEqual([403, 'archive_read_only']);
  expect(reading.reader.count).toBe(0);
  const undoing = await fetch(`${reading.url}/api/decisions/1`, { method: 'DELETE' });
  expect((await jsonOf(undoing)).code).toBe('archive_read_only');
  expect((await reading.json('/api/stats')).body.articles).toBe(0);
  await reading.close();
});
