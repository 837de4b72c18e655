import { afterEach, expect, test, vi } from 'vitest';
import { addressOf, get, getEarly, post, repliesReceived } from './request.ts';

afterEach(() => vi.unstubAllGlobals());

/** Stubs `fetch` to reply with `body`, and records the requests. */
function stubFetch(body: unknown, status = 200) {
  const fetched = vi.fn(async (_address: string, _options: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

test('ids are escaped in the path, and missing values are left out of the query', async () => {
  const fetched = stubFetch({ ok: true });
  await get('/api/facts/{id}', { params: { id: 'a~met~b/c' }, query: { asOf: '2024', knownBy: null } });
  expect(fetched.mock.calls[0]![0]).toBe('/api/facts/a~met~b%2Fc?asOf=2024');
});

test('a list becomes a repeated parameter', () => {
  expect(addressOf('/api/graph', { query: { relation: ['met', 'praised'], depth: 2 } })).toBe(
    '/api/graph?relation=met&relation=praised&depth=2',
  );
});

test('what was asked for early is not requested again the first time it is needed', async () => {
  const fetched = stubFetch({ articles: 1 });
  const early = await getEarly('/api/stats', {});
  expect(await get('/api/stats', {})).toBe(early);
  expect(fetched).toHaveBeenCalledTimes(1);
});

test('the second time, it is requested as it is then', async () => {
  stubFetch({ articles: 1 });
  await getEarly('/api/stats', {});
  await get('/api/stats', {});
  stubFetch({ articles: 2 });
  expect(await get('/api/stats', {})).toMatchObject({ value: { articles: 2 } });
});

test('what was asked for early serves no request with other parameters', async () => {
  stubFetch({ articles: 1 });
  await getEarly('/api/stats', {});
  stubFetch({ articles: 2 });
  expect(await get('/api/stats', { query: { asOf: '2024' } })).toMatchObject({ value: { articles: 2 } });
  await get('/api/stats', {});
});

test('a body is sent as JSON', async () => {
  const fetched = stubFetch({});
  await post('/api/articles', { content: 'Ann met Bob.' });
  expect(fetched.mock.calls[0]![1]).toMatchObject({ method: 'POST', body: '{"content":"Ann met Bob."}' });
});

test('a problem from the server is passed on unchanged', async () => {
  const problem = { type: 'urn:precedent:problem:not_found', title: 'Not found', status: 404 };
  stubFetch(problem, 404);
  expect(await get('/api/stats', {})).toMatchObject({ ok: false, problem });
});

test('an error without details is described by its status', async () => {
  stubFetch(null, 502);
  expect(await get('/api/stats', {})).toMatchObject({
    ok: false,
    problem: { status: 502, detail: expect.stringContaining('502'), remedy: expect.any(String) },
  });
});

test('an unreachable server is reported as a problem with the requested address', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await get('/api/stats', { query: { asOf: '2024' } })).toMatchObject({
    ok: false,
    problem: { status: 0, detail: '/api/stats: Failed to fetch' },
  });
});

test('a path, a parameter or a field that the API does not have does not compile', async () => {
  const fetched = stubFetch({ status: 'ok' });
  // @ts-expect-error no such path
  await get('/api/nothing', {});
  // @ts-expect-error no such parameter
  await get('/api/stats', { query: { since: 1 } });
  // @ts-expect-error the question is missing
  await get('/api/ask', { query: { asOf: '2024' } });
  const outcome = await get('/api/health', {});
  // @ts-expect-error no such field
  expect(outcome.ok && outcome.value.version).toBeUndefined();
  expect(fetched).toHaveBeenCalledTimes(4);
});

test('all replies are in once no request is pending, including those caused by a reply', async () => {
  const answers: (() => void)[] = [];
  const answer = () => new Promise<Response>((resolve) => answers.push(() => resolve(Response.json({}))));
  vi.stubGlobal('fetch', answer);
  const second = get('/api/stats', {}).then(() => get('/api/ontology', {}));
  let received = false;
  const all = repliesReceived().then(() => {
    received = true;
  });
  answers[0]!();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(received).toBe(false);
  answers[1]!();
  await Promise.all([second, all]);
  expect(received).toBe(true);
});
