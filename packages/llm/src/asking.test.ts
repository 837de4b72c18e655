import { inspect } from 'node:util';
import { PrecedentError } from '@precedent/model';
import { afterEach, describe, expect, test } from 'vitest';
import { articleOf, createMemoryCache, createTestReader } from './testing/reader-for-tests.ts';
import {
  type Behaviour,
  chunkIn,
  type Received,
  readMeetings,
  refusing,
  type StubServer,
  saying,
  startStubServer,
} from './testing/stub-server.ts';

// Requests and failures over HTTP, with a test server.

let server: StubServer;
afterEach(() => server?.close());

const ARTICLE = articleOf('Mark Rutte met Joe Biden. Later Olaf Scholz met Rishi Sunak.');
const answer = (request: Received) => saying(readMeetings(chunkIn(request)));

/** Responses to the first requests; all others get an answer. */
async function start(...first: Behaviour[]): Promise<StubServer> {
  server = await startStubServer((request, number) => first[number] ?? answer(request));
  return server;
}

/** The error thrown by reading. */
async function failureOf(reading: Promise<unknown>): Promise<PrecedentError> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof PrecedentError)) throw new Error(`expected a PrecedentError, got ${String(error)}`);
  return error;
}

describe('a request', () => {
  test('goes to the chat completions of the endpoint, with the key, without randomness or streaming', async () => {
    const { endpoint, requests } = await start();
    await createTestReader(`${endpoint}/`, { key: 'sk-secret' }).read(ARTICLE);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer sk-secret' });
    expect(requests[0]!.body).toMatchObject({ model: 'stub-1', temperature: 0, stream: false });
    expect(requests[0]!.body.seed).toEqual(expect.any(Number));
  });

  test('has the form of the answer as a JSON schema', async () => {
    const { endpoint, requests } = await start();
    await createTestReader(endpoint).read(ARTICLE);
    expect(requests[0]!.body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { strict: true, schema: { required: ['entities', 'claims'] } },
    });
  });

  test('has no authorization without a key', async () => {
    const { endpoint, requests } = await start();
    await createTestReader(endpoint).read(ARTICLE);
    expect(requests[0]!.authorization).toBeNull();
  });

  test('gives the title, and the date with the day of the week', async () => {
    const { endpoint, requests } = await start();
    await createTestReader(endpoint).read(ARTICLE);
    const { content } = requests[0]!.body.messages.at(-1)!;
    expect(content).toContain('Title: A test\nPublished: 2024-06-27, a Thursday\n');
  });

  test('is not sent for an article without words', async () => {
    const { endpoint, requests } = await start();
    const reading = await createTestReader(endpoint).read(articleOf(' \n'));
    expect(reading).toMatchObject({ entities: [], claims: [], notes: [] });
    expect(requests).toHaveLength(0);
  });
});

describe('a server with fewer features', () => {
  test('that refuses a JSON schema is asked for a JSON object, with the schema in the prompt', async () => {
    const { endpoint, requests } = await start(refusing(400, "'json_schema' is not supported"));
    const reader = createTestReader(endpoint);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
    const [, second] = requests;
    expect(second!.body.response_format).toEqual({ type: 'json_object' });
    expect(second!.body.messages[0]!.content).toContain('"additionalProperties":false');
    expect(reader.waits).toEqual([]);
  });

  test('gets further requests in that form', async () => {
    const { endpoint, requests } = await start(
      refusing(400, 'no json_schema'),
      refusing(422, 'no json_object'),
    );
    const reader = createTestReader(endpoint);
    await reader.read(ARTICLE);
    await reader.read(articleOf('Ann Lee met Bo Ek.'));
    expect(requests.map(({ body }) => body.response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ]);
  });

  test('does not get the parameters that it refuses', async () => {
    const { endpoint, requests } = await start(
      refusing(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."),
      refusing(400, "Unsupported value: 'temperature' does not support 0."),
      refusing(422, 'seed: extra inputs are not permitted'),
    );
    await createTestReader(endpoint).read(ARTICLE);
    const { body } = requests[3]!;
    expect(body).toMatchObject({ max_completion_tokens: 4096, response_format: { type: 'json_schema' } });
    for (const refused of ['max_tokens', 'temperature', 'seed']) expect(body).not.toHaveProperty(refused);
  });

  test('that refuses for another reason is not asked forever', async () => {
    server = await startStubServer(() => refusing(400, 'no such voice'));
    const reader = createTestReader(server.endpoint);
    const error = await failureOf(reader.read(ARTICLE));
    expect(error.message).toBe(`the language model at ${server.endpoint} refused (400: no such voice)`);
    expect(server.requests).toHaveLength(3);
    await failureOf(reader.read(ARTICLE));
    expect(server.requests[3]!.body.response_format?.type).toBe('json_schema');
  });
});

describe('a server that fails temporarily', () => {
  test('is asked again after the seconds it specifies', async () => {
    const { endpoint } = await start(refusing(429, 'slow down', { headers: { 'retry-after': '7' } }));
    const reader = createTestReader(endpoint);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
    expect(reader.waits).toEqual([7000]);
    expect(reader.counts()).toMatchObject({ requests: 2, retries: 1 });
  });

  test('is asked again at the date it specifies, by its own clock', async () => {
    const headers = {
      date: 'Wed, 26 Jun 2024 10:00:00 GMT',
      'retry-after': 'Wed, 26 Jun 2024 10:00:30 GMT',
    };
    const { endpoint } = await start(refusing(503, 'busy', { headers }));
    const reader = createTestReader(endpoint);
    await reader.read(ARTICLE);
    expect(reader.waits).toEqual([30_000]);
  });

  test('is asked again after 1, 2 and 4 seconds if it specifies no time', async () => {
    const { endpoint } = await start(refusing(500, 'oops'), refusing(502, 'oops'), 'hangs up');
    const reader = createTestReader(endpoint);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
    expect(reader.waits).toEqual([1000, 2000, 4000]);
  });

  test('fails after the last try, with an error that names it and a remedy', async () => {
    server = await startStubServer(() => refusing(503, 'overloaded'));
    const reader = createTestReader(server.endpoint);
    const error = await failureOf(reader.read(ARTICLE));
    expect(error.code).toBe('reader_failed');
    expect(error.message).toBe(
      `the language model at ${server.endpoint} refused (503: overloaded, tried 4 times)`,
    );
    expect(error.remedy).toContain('again later');
  });

  test('is tried only once for further articles, until it answers', async () => {
    const down = refusing(503, 'overloaded');
    const { endpoint, requests } = await start(down, down, down, down, down);
    const reader = createTestReader(endpoint);
    await failureOf(reader.read(ARTICLE));
    await failureOf(reader.read(ARTICLE));
    expect(requests).toHaveLength(5);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
  });

  test('is not waited for more than five minutes', async () => {
    const { endpoint, requests } = await start(
      refusing(429, 'tomorrow', { headers: { 'retry-after': '86400' } }),
    );
    const reader = createTestReader(endpoint);
    await failureOf(reader.read(ARTICLE));
    expect([requests.length, reader.waits]).toEqual([1, []]);
  });
});

describe('a server that fails permanently', () => {
  test('without an answer fails after the timeout of each try', async () => {
    server = await startStubServer(() => 'never answers');
    const reader = createTestReader(server.endpoint, { timeout: 50, tries: 2 });
    const error = await failureOf(reader.read(ARTICLE));
    expect(error.message).toBe(
      `the language model at ${server.endpoint} did not answer in time (0.05 s, tried 2 times)`,
    );
    expect(error.remedy).toContain('--timeout');
  });

  test('that cannot be reached is reported with its address', async () => {
    const { endpoint } = await start();
    await server.close();
    const error = await failureOf(createTestReader(endpoint).read(ARTICLE));
    expect(error.message).toBe(
      `the language model at ${endpoint} cannot be reached (ECONNREFUSED, tried 4 times)`,
    );
    expect(error.remedy).toContain('--endpoint');
  });

  test.each([
    [401, 'Incorrect API key', 'PRECEDENT_LLM_KEY'],
    [404, 'The model `stub-1` does not exist', '--model'],
    [429, 'You exceeded your current quota', 'limits of your account'],
  ])('with %i is not asked twice', async (status, message, remedy) => {
    const { endpoint, requests } = await start(refusing(status, message));
    const error = await failureOf(createTestReader(endpoint).read(ARTICLE));
    expect(requests).toHaveLength(1);
    expect(error.message).toContain(`${status}: ${message}`);
    expect(error.remedy).toContain(remedy);
  });

  test('that is not a language-model server is recognised', async () => {
    const { endpoint } = await start({ status: 200, body: '<html>Welcome to the router</html>' });
    const error = await failureOf(createTestReader(endpoint).read(ARTICLE));
    expect(error.message).toContain('does not answer like an OpenAI-compatible server (200: <html>Welcome');
  });

  test('whose errors a gateway reports with status 200 still fails', async () => {
    const body = JSON.stringify({ error: { message: 'upstream is busy', code: 503 } });
    const { endpoint } = await start({ status: 200, body });
    const reader = createTestReader(endpoint);
    await reader.read(ARTICLE);
    expect(reader.waits).toEqual([1000]);
  });

  test('with a model that refuses to answer is reported', async () => {
    const body = JSON.stringify({
      choices: [{ message: { content: null, refusal: 'I can not help with that.' }, finish_reason: 'stop' }],
    });
    const { endpoint } = await start({ status: 200, body });
    const error = await failureOf(createTestReader(endpoint).read(ARTICLE));
    expect(error.message).toContain('I can not help with that.');
  });
});

describe('the key', () => {
  const key = 'sk-very-secret-0123456789';

  test('is not in any error, even if the server repeats it', async () => {
    server = await startStubServer(() => refusing(401, `Incorrect API key provided: ${key}.`));
    const reader = createTestReader(server.endpoint, { key });
    const error = await failureOf(reader.read(ARTICLE));
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(key);
    expect(error.message).toContain('[key]');
  });

  test('is not in errors of the connection, and cannot be read from the reader', async () => {
    const { endpoint } = await start();
    await server.close();
    const reader = createTestReader(endpoint, { key });
    const error = await failureOf(reader.read(ARTICLE));
    for (const seen of [error, reader])
      expect(inspect(seen, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(key);
  });

  test('that is not allowed in a header is refused without being shown', async () => {
    const create = () => createTestReader('http://localhost/v1', { key: 'sk-a\nb' });
    expect(create).toThrow(PrecedentError);
    expect(create).not.toThrow(/sk-a/);
  });

  test('in the address is refused, and the query of an address is not in messages', async () => {
    expect(() => createTestReader('https://user:sk-secret@example.org/v1')).toThrow(
      /at example\.org contains/,
    );
    server = await startStubServer(() => refusing(401, 'no'));
    const reader = createTestReader(`${server.endpoint}?code=sk-secret`);
    const error = await failureOf(reader.read(ARTICLE));
    expect(server.requests[0]!.path).toBe('/v1/chat/completions?code=sk-secret');
    expect(error.message).not.toContain('sk-secret');
  });
});

describe('an answer', () => {
  test('that is not JSON is requested once more, with the problem', async () => {
    const { endpoint, requests } = await start(saying('Here is what I found: {"entities": ['));
    const reader = createTestReader(endpoint);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
    expect(requests[1]!.body.messages.map(({ role }) => role)).toEqual([
      'system',
      'user',
      'assistant',
      'user',
    ]);
    expect(reader.counts().repairs).toBe(1);
  });

  test('that is not JSON twice fails the article', async () => {
    server = await startStubServer(() => saying('I would rather talk.'));
    const error = await failureOf(createTestReader(server.endpoint).read(ARTICLE));
    expect(server.requests).toHaveLength(2);
    expect(error.message).toContain(`stub-1 at ${server.endpoint} twice did not answer in JSON`);
  });

  test('is found inside thoughts and code fences', async () => {
    const text = ARTICLE.text;
    const said = `<think>Is it {this}?</think>Sure:\n\`\`\`json\n${JSON.stringify(readMeetings(text))}\n\`\`\``;
    const { endpoint } = await start(saying(said));
    expect((await createTestReader(endpoint).read(ARTICLE)).claims).toHaveLength(2);
  });

  test('that is cut off splits its chunk in two, between sentences', async () => {
    const sentences = [
      'Ann Lee met Bo Ek',
      'Cy Fox met Di Gray',
      'Ed Hill met Flo Ince',
      'Gus Jay met Hal King',
    ];
    const article = articleOf(
      sentences.map((sentence) => `${sentence} in the old town hall at noon.`).join(' '),
    );
    article.text = article.text.repeat(2);
    const { endpoint, requests } = await start(saying('{"entities": [{"id"', 'length'));
    const reader = createTestReader(endpoint);
    expect((await reader.read(article)).claims).toHaveLength(4);
    expect(requests).toHaveLength(3);
    const [first, second] = requests.slice(1).map(chunkIn);
    expect(first).toMatch(/noon\.$/);
    expect(second).toMatch(/^(Ann|Cy|Ed|Gus)/);
    expect(reader.counts().splits).toBe(1);
  });

  test('that is always cut off finally fails', async () => {
    server = await startStubServer(() => saying('{', 'length'));
    const error = await failureOf(
      createTestReader(server.endpoint).read(articleOf(`${'word '.repeat(300)}.`)),
    );
    expect(error.message).toContain('cannot fit its answer about a single sentence of "A test"');
    expect(error.remedy).toContain('--max-tokens');
  });

  test('that does not fit next to the text splits its chunk in two', async () => {
    const article = articleOf('Ann Lee met Bo Ek in the old town hall at noon. '.repeat(8));
    const complaint = "This model's maximum context length is 512 tokens.";
    const { endpoint, requests } = await start(refusing(400, complaint, { code: 'context_length_exceeded' }));
    expect((await createTestReader(endpoint).read(article)).claims).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });
});

describe('the cache', () => {
  test('gives the same output without another request, wherever the model is served', async () => {
    const cache = createMemoryCache();
    const { endpoint } = await start();
    const first = await createTestReader(endpoint, { cache }).read(ARTICLE);
    await server.close();
    const reader = createTestReader('http://elsewhere.invalid/v1', { cache });
    expect(JSON.stringify(await reader.read(ARTICLE))).toBe(JSON.stringify(first));
    expect(reader.counts()).toMatchObject({ requests: 0, cacheHits: 1, chunks: 1, promptTokens: 0 });
  });

  test('remembers that an answer was too long', async () => {
    const cache = createMemoryCache();
    const article = articleOf('Ann Lee met Bo Ek in the old town hall at noon. '.repeat(8));
    const { endpoint, requests } = await start(saying('{', 'length'));
    const first = await createTestReader(endpoint, { cache }).read(article);
    expect(requests).toHaveLength(3);
    expect(await createTestReader(endpoint, { cache }).read(article)).toEqual(first);
    expect(requests).toHaveLength(3);
  });

  test('is not used for another model, text, date or limit', async () => {
    const cache = createMemoryCache();
    const { endpoint, requests } = await start();
    await createTestReader(endpoint, { cache }).read(ARTICLE);
    await createTestReader(endpoint, { cache, model: 'stub-2' }).read(ARTICLE);
    await createTestReader(endpoint, { cache, maxTokens: 500 }).read(ARTICLE);
    await createTestReader(endpoint, { cache }).read({ ...ARTICLE, publishedAt: '2023-01-01' });
    await createTestReader(endpoint, { cache }).read(articleOf('Ann Lee met Bo Ek.'));
    expect(requests).toHaveLength(5);
  });

  test('ignores a damaged entry', async () => {
    const cache = createMemoryCache();
    const { endpoint, requests } = await start();
    await createTestReader(endpoint, { cache }).read(ARTICLE);
    for (const key of cache.kept.keys()) cache.kept.set(key, '{"entities": [');
    expect((await createTestReader(endpoint, { cache }).read(ARTICLE)).claims).toHaveLength(2);
    expect(requests).toHaveLength(2);
  });

  test('does not keep failures', async () => {
    const cache = createMemoryCache();
    const { endpoint } = await start(refusing(401, 'no'));
    const reader = createTestReader(endpoint, { cache });
    await failureOf(reader.read(ARTICLE));
    expect(cache.kept.size).toBe(0);
  });
});

describe('the counts', () => {
  test('add up tokens and their cost at the given prices', async () => {
    const { endpoint } = await start();
    const reader = createTestReader(endpoint, { prices: { prompt: 2, completion: 10 } });
    await reader.read(ARTICLE);
    await reader.read(articleOf('Ann Lee met Bo Ek.'));
    expect(reader.counts()).toMatchObject({
      articles: 2,
      chunks: 2,
      requests: 2,
      promptTokens: 2000,
      completionTokens: 200,
      uncounted: 0,
      cost: 0.006,
    });
  });

  test('have no cost without prices, and give the number of answers without token counts', async () => {
    const choices = [{ message: { content: '{"entities":[],"claims":[]}' } }];
    const { endpoint } = await start({ status: 200, body: JSON.stringify({ choices }) });
    const reader = createTestReader(endpoint);
    await reader.read(ARTICLE);
    expect(reader.counts()).toMatchObject({ promptTokens: 0, uncounted: 1, cost: null });
  });
});

test('a signal stops the current request, and no more are sent', async () => {
  const stop = new AbortController();
  server = await startStubServer(() => 'never answers');
  const reading = createTestReader(server.endpoint, { signal: stop.signal }).read(ARTICLE);
  while (server.requests.length === 0) await new Promise(setImmediate);
  stop.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
  expect(server.requests).toHaveLength(1);
});

test('an invalid endpoint is refused', () => {
  for (const endpoint of ['', 'localhost:11434', 'file:///etc', 'not a url'])
    expect(() => createTestReader(endpoint)).toThrow(/is not an http or https address/);
});
