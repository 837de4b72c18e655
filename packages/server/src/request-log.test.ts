import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import type { LoggedRequest } from './http/request-log.ts';
import { startTestServer } from './server-for-tests.ts';

const reference = await loadReference();

test('a request has an id of its own in its reply, its problem and the log', async () => {
  const logged: LoggedRequest[] = [];
  const server = await startTestServer({ reference, logRequest: (entry) => void logged.push(entry) });
  const response = await server.get('/api/ask?q=tell+me+a+secret');
  const id = response.headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(await response.json()).toMatchObject({ code: 'outside_grammar', requestId: id });
  const given = await server.get('/api/health', { 'x-request-id': 'check-7' });
  expect(given.headers.get('x-request-id')).toBe('check-7');
  await given.text();
  const forged = await server.get('/api/health', { 'x-request-id': 'a b{"x":1}' });
  expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  await forged.text();
  await server.close();
  expect(logged).toMatchObject([
    { requestId: id, method: 'GET', path: '/api/ask', status: 422, code: 'outside_grammar' },
    { requestId: 'check-7', path: '/api/health', status: 200, bytes: expect.any(Number) },
    { path: '/api/health', status: 200 },
  ]);
  expect(JSON.stringify(logged)).not.toContain('secret');
});

test('a failure of the server is logged with the id of its request', async () => {
  const server = await startTestServer({ reference });
  server.archive.articlePage = () => Promise.reject(new Error('broken'));
  const response = await server.get('/api/articles');
  expect(server.log[0]).toContain(`(${response.headers.get('x-request-id')}): Error: broken`);
  await server.close();
});
