import type { Alert } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { parseFeed } from 'feedsmith';
import { afterEach, expect, test, vi } from 'vitest';
import { type Json, startTestServer, type TestServer } from '../server-for-tests.ts';
import type { AlertMessage } from './alert-message.ts';

const reference = await loadReference();
const HOOK = 'https://hooks.example/x';
let server: TestServer;
let sent: AlertMessage[];
let fails: number;
afterEach(() => server.close());

async function start(): Promise<void> {
  [sent, fails] = [[], 0];
  const deliver = async (_: string, message: AlertMessage) => {
    if (fails-- > 0) throw new Error('no reply');
    sent.push(message);
  };
  const refuse = (webhook: string) => {
    if (webhook !== HOOK) throw new Error('refused');
  };
  server = await startTestServer({ reference, webhooks: { deliver, refuse } });
}

async function watch(question: string, webhook: string | null = null): Promise<Json> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ question, webhook });
  const response = await fetch(`${server.url}/api/alerts`, { method: 'POST', headers, body });
  expect(response.status).toBe(201);
  return response.json();
}

const changes = async (): Promise<Alert['changes']> => (await server.archive.alerts())[0]!.changes;

test('an article that changes an answer is in the list, in the feed, and sent to the webhook', async () => {
  await start();
  const id = await server.keep('Ann met Bob.', '2024-06-27');
  expect((await watch('Who met Bob?', HOOK)).found.results).toEqual([expect.stringContaining('Ann')]);
  const later = await server.keep('Cid met Bob.', '2024-06-28');
  await vi.waitFor(() => expect(sent).toHaveLength(1), 5000);
  expect(sent[0]).toMatchObject({
    question: 'Who met Bob?',
    appeared: [expect.stringContaining('Cid')],
    gone: [],
    articles: [{ id: later }],
  });
  const { body } = await server.json('/api/alerts');
  expect(body).toMatchObject({ total: 1, alerts: [{ changes: [{ articles: [later] }] }] });
  const { feed } = parseFeed(await (await server.get('/alerts.rss')).text()) as Json;
  expect(feed.items).toMatchObject([
    {
      title: 'Who met Bob?',
      description: expect.stringMatching(/^now: .*Cid/),
      link: expect.stringMatching(/\/ask\?q=Who/),
    },
  ]);
  await server.archive.remove(id);
  await vi.waitFor(
    async () => expect((await changes())[0]!.gone).toEqual([expect.stringContaining('Ann')]),
    5000,
  );
});

test('a message that does not arrive waits, and is sent with the next change', async () => {
  await start();
  await watch('Who met Bob?', HOOK);
  fails = 1;
  await server.keep('Cid met Bob.');
  await vi.waitFor(() => expect(server.log).toHaveLength(1), 5000);
  expect(server.log[0]).toContain('was not delivered: no reply');
  expect((await changes())[0]!.delivery).toEqual({ state: 'waiting', attempts: 1 });
  await server.keep('Ann met Bob.');
  await vi.waitFor(() => expect(sent).toHaveLength(2), 5000);
  expect(sent.map(({ appeared }) => appeared.join())).toEqual([
    expect.stringContaining('Cid'),
    expect.stringContaining('Ann'),
  ]);
});

test('nothing is noticed if the answer stays the same', async () => {
  await start();
  await server.keep('Ann met Bob.', '2024-06-27');
  await watch('Who met Bob?');
  await server.keep('Ann met Bob.', '2024-06-29');
  await server.keep('Ann met Cid.', '2024-06-29');
  await watch('Who met Cid?');
  await server.keep('Bob met Cid.', '2024-06-29');
  const noticed = async () => (await server.archive.alerts()).map(({ changes }) => changes.length);
  await vi.waitFor(async () => expect(await noticed()).toContain(1), 5000);
});

test('an entity is watched, and its changes link to its page in the feed', async () => {
  await start();
  await server.keep('Ann met Bob.', '2024-06-27');
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ entity: 'Bob' });
  const response = await fetch(`${server.url}/api/alerts`, { method: 'POST', headers, body });
  expect(await response.json()).toMatchObject({
    question: 'happened subject=person/bob',
    entity: { id: 'person/bob', name: 'Bob' },
    found: { results: [expect.stringContaining('Ann')] },
  });
  await server.keep('Cid met Bob.', '2024-06-28');
  await vi.waitFor(async () => expect(await changes()).toHaveLength(1), 5000);
  const { feed } = parseFeed(await (await server.get('/alerts.rss')).text()) as Json;
  expect(feed.items).toMatchObject([{ title: 'Bob', link: expect.stringMatching(/\/person\/bob$/) }]);
});

test('an archive that is closed before its server is no reason to complain', async () => {
  await start();
  await watch('Who met Bob?');
  await server.archive.close();
  // A first look that was under way, and the next one.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(server.log).toEqual([]);
});
