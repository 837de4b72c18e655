import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { tenureRow, writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { AnswersHere, obeyOrders, type RunningServer, startServer } from '@precedent/server';
import { type Archive, openArchive } from '@precedent/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerOverHttp } from './answer-over-http.ts';
import { ASSISTANT_TOOLS } from './tools.ts';

// A server over HTTP, asked by the client of the protocol's own SDK.

const TOKENS = { write: 'writing-0123456789', read: 'reading-0123456789' };
let archive: Archive;
let server: RunningServer;
beforeAll(async () => {
  archive = await openArchive(':memory:');
  await archive.add(
    writeReading({ id: 'file', kind: 'facts' }, [
      tenureRow('Jens Stoltenberg', 'Secretary General', 'institution NATO', '2014-10-01', '2024-10-01'),
      tenureRow('Mark Rutte', 'Secretary General', 'institution NATO', '2024-10-01', null),
    ]),
  );
  const reference = await loadReference();
  server = await startServer({
    archive,
    reference,
    // As beside a server that was started by the command, where a thread answers.
    startAnswering: ({ answered }) => {
      const answers = new AnswersHere({ archive, reference, log: () => {}, tools: ASSISTANT_TOOLS });
      const obey = obeyOrders(Promise.resolve(answers), (answer) => answered(structuredClone(answer)));
      return { send: (order) => void obey(structuredClone(order)), end: () => answers.close() };
    },
    reader: () => Promise.reject(new Error('nothing is read here')),
    webRoot: '/nowhere',
    tokens: TOKENS,
    assistants: answerOverHttp('1.2.3', () => {}),
    port: 0,
  });
});
afterAll(async () => {
  await server.close();
  await archive.close();
});

async function connect(token: string) {
  const client = new Client({ name: 'test', version: '1' });
  const headers = { authorization: `Bearer ${token}` };
  // The SDK's own types of the transport disagree about optional fields.
  const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`), {
    requestInit: { headers },
  }) as Parameters<typeof client.connect>[0];
  await client.connect(transport);
  const call = async (name: string, given: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: given });
    const [{ text }] = content as [{ text: string }];
    return isError === true ? text : JSON.parse(text);
  };
  return { client, call };
}

test('an assistant finds the tools and asks, with a token to read', async () => {
  const { client, call } = await connect(TOKENS.read);
  expect(client.getServerVersion()).toMatchObject({ name: 'precedent', version: '1.2.3' });
  expect((await client.listTools()).tools.map(({ name }) => name)).toContain('neighbours');
  const answer = await call('ask', { question: 'Who preceded Mark Rutte?' });
  expect(answer.results[0].text).toContain('Jens Stoltenberg');
  const near = await call('neighbours', { name: 'Rutte' });
  expect(near.results[0]).toMatchObject({ entities: expect.arrayContaining(['institution/nato']) });
  expect(await call('search', { name: 'Stoltenberg' })).toMatchObject({ total: 1, entities: [{ facts: 1 }] });
  const between = { entities: ['Stoltenberg', 'NATO'] };
  expect((await call('evidence', between)).facts).toMatchObject([{ evidence: [{ articleId: 'file' }] }]);
  expect(await call('add_article', { content: 'Rutte met Biden.' })).toContain('this token may only read');
  await client.close();
});

test('several assistants ask at the same time', async () => {
  const all = await Promise.all([connect(TOKENS.read), connect(TOKENS.write)]);
  const offices = await Promise.all(all.map(({ call }) => call('lineage', { office: 'NATO chief' })));
  expect(offices.map(({ office }) => office)).toEqual([
    'Secretary General of NATO',
    'Secretary General of NATO',
  ]);
  await Promise.all(all.map(({ client }) => client.close()));
});

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };
const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
const send = (headers: Record<string, string>, method = 'POST') =>
  fetch(`${server.url}/mcp`, { method, headers, ...(method === 'POST' ? { body: LIST } : {}) });

test('without a token, or from a page of another site, nothing is answered', async () => {
  expect((await send(HEADERS)).status).toBe(401);
  const authorization = `Bearer ${TOKENS.write}`;
  expect((await send({ ...HEADERS, authorization, origin: 'https://evil.example' })).status).toBe(403);
  expect((await send({ ...HEADERS, authorization })).status).toBe(200);
});

test('a GET is refused as the protocol allows, because nothing is streamed', async () => {
  const response = await send({ ...HEADERS, authorization: `Bearer ${TOKENS.read}` }, 'GET');
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  expect(await response.json()).toMatchObject({ code: 'method_not_allowed' });
});

test('what is not JSON is a problem', async () => {
  const authorization = `Bearer ${TOKENS.read}`;
  const response = await fetch(`${server.url}/mcp`, {
    method: 'POST',
    headers: { ...HEADERS, authorization },
    body: '{',
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([
    400,
    'application/problem+json; charset=utf-8',
  ]);
});
