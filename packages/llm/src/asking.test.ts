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

// How a server is asked, and what happens when it fails: over HTTP, against a server of our own.

let server: StubServer;
afterEach(() => server?.close());

const ARTICLE = articleOf('Mark Rutte met Joe Biden. Later Olaf Scholz met Rishi Sunak.');
const answer = (request: Received) => saying(readMeetings(chunkIn(request)));

/** The first requests get these, all others an answer. */
async function start(...first: Behaviour[]): Promise<StubServer> {
  server = await startStubServer((request, number) => first[number] ?? answer(request));
  return server;
}

/** The error that reading ends with. */
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

  test('carries the form of the answer as a JSON schema', async () => {
    const { endpoint, requests } = await start();
    await createTestReader(endpoint).read(ARTICLE);
    expect(requests[0]!.body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { strict: true, schema: { required: ['entities', 'claims'] } },
    });
  });

  test('has no authorization where there is no key', async () => {
    const { endpoint, requests } = await start();
    await createTestReader(endpoint).read(ARTICLE);
    expect(requests[0]!.authorization).toBeNull();
  });

  test('tells the title, and the date with its day of the week', async () => {
    const { endpoint, requests } = await start();
    await createTestReader(endpoint).read(ARTICLE);
    const { content } = requests[0]!.body.messages.at(-1)!;
    expect(content).toContain('Title: A test\nPublished: 2024-06-27, a Thursday\n');
  });

  test('is not made for an article without words', async () => {
    const { endpoint, requests } = await start();
    const reading = await createTestReader(endpoint).read(articleOf(' \n'));
    expect(reading).toMatchObject({ entities: [], claims: [], notes: [] });
    expect(requests).toHaveLength(0);
  });
});

describe('a server that speaks less', () => {
  test('and refuses a JSON schema is asked for a JSON object, with the schema in the prompt', async () => {
    const { endpoint, requests } = await start(refusing(400, "'json_schema' is not supported"));
    const reader = createTestReader(endpoint);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
    const [, second] = requests;
    expect(second!.body.response_format).toEqual({ type: 'json_object' });
    expect(second!.body.messages[0]!.content).toContain('"additionalProperties":false');
    expect(reader.waits).toEqual([]);
  });

  test('is asked so from then on', async () => {
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

  test('is spared the parameters that it names', async () => {
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

  test('and minds something else is not asked for ever', async () => {
    server = await startStubServer(() => refusing(400, 'no such voice'));
    const reader = createTestReader(server.endpoint);
    const error = await failureOf(reader.read(ARTICLE));
    expect(error.message).toBe(`the language model at ${server.endpoint} refused (400: no such voice)`);
    expect(server.requests).toHaveLength(3);
    await failureOf(reader.read(ARTICLE));
    expect(server.requests[3]!.body.response_format?.type).toBe('json_schema');
  });
});

describe('a server that fails for a while', () => {
  test('is asked again after the seconds that it asks for', async () => {
    const { endpoint } = await start(refusing(429, 'slow down', { headers: { 'retry-after': '7' } }));
    const reader = createTestReader(endpoint);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
    expect(reader.waits).toEqual([7000]);
    expect(reader.counts()).toMatchObject({ requests: 2, retries: 1 });
  });

  test('is asked again at the date that it names, by its own clock', async () => {
    const headers = {
      date: 'Wed, 26 Jun 2024 10:00:00 GMT',
      'retry-after': 'Wed, 26 Jun 2024 10:00:30 GMT',
    };
    const { endpoint } = await start(refusing(503, 'busy', { headers }));
    const reader = createTestReader(endpoint);
    await reader.read(ARTICLE);
    expect(reader.waits).toEqual([30_000]);
  });

  test('is asked after 1, 2 and 4 seconds where it names no time', async () => {
    const { endpoint } = await start(refusing(500, 'oops'), refusing(502, 'oops'), 'hangs up');
    const reader = createTestReader(endpoint);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
    expect(reader.waits).toEqual([1000, 2000, 4000]);
  });

  test('is given up after the last try, with an error that names it and what to do', async () => {
    server = await startStubServer(() => refusing(503, 'overloaded'));
    const reader = createTestReader(server.endpoint);
    const error = await failureOf(reader.read(ARTICLE));
    expect(error.code).toBe('reader_failed');
    expect(error.message).toBe(
      `the language model at ${server.endpoint} refused (503: overloaded), tried 4 times`,
    );
    expect(error.remedy).toContain('again later');
  });

  test('and is given up is tried only once for the next article, until it answers', async () => {
    const down = refusing(503, 'overloaded');
    const { endpoint, requests } = await start(down, down, down, down, down);
    const reader = createTestReader(endpoint);
    await failureOf(reader.read(ARTICLE));
    await failureOf(reader.read(ARTICLE));
    expect(requests).toHaveLength(5);
    expect((await reader.read(ARTICLE)).claims).toHaveLength(2);
  });

  test('is not waited for longer than five minutes', async () => {
    const { endpoint, requests } = await start(
      refusing(429, 'tomorrow', { headers: { 'retry-after': '86400' } }),
    );
    const reader = createTestReader(endpoint);
    await failureOf(reader.read(ARTICLE));
    expect([requests.length, reader.waits]).toEqual([1, []]);
  });
});

describe('a server that fails for good', () => {
  test('and does not answer is given up after the time for each try', async () => {
    server = await startStubServer(() => 'never answers');
    const reader = createTestReader(server.endpoint, { timeout: 50, tries: 2 });
    const error = await failureOf(reader.read(ARTICLE));
    expect(error.message).toBe(
      `the language model at ${server.endpoint} did not answer in time (0.05 s), tried 2 times`,
    );
    expect(error.remedy).toContain('--timeout');
  });

  test('and is not there is told with its address', async () => {
    const { endpoint } = await start();
    await server.close();
    const error = await failureOf(createTestReader(endpoint).read(ARTICLE));
    expect(error.message).toBe(
      `the language model at ${endpoint} can not be reached (ECONNREFUSED), tried 4 times`,
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

  test('and is no such server at all is told apart', async () => {
    const { endpoint } = await start({ status: 200, body: '<html>Welcome to the router</html>' });
    const error = await failureOf(createTestReader(endpoint).read(ARTICLE));
    expect(error.message).toContain('does not answer like an OpenAI-compatible server (200: <html>Welcome');
  });

  test('behind a gateway that reports it with status 200 is still a failing server', async () => {
    const body = JSON.stringify({ error: { message: 'upstream is busy', code: 503 } });
    const { endpoint } = await start({ status: 200, body });
    const reader = createTestReader(endpoint);
    await reader.read(ARTICLE);
    expect(reader.waits).toEqual([1000]);
  });

  test('and refuses to answer says so', async () => {
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

  test('is in no error, even where the server repeats it', async () => {
    server = await startStubServer(() => refusing(401, `Incorrect API key provided: ${key}.`));
    const reader = createTestReader(server.endpoint, { key });
    const error = await failureOf(reader.read(ARTICLE));
    expect(inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(key);
    expect(error.message).toContain('[key]');
  });

  test('is in no error where the connection fails, and can not be seen on the reader', async () => {
    const { endpoint } = await start();
    await server.close();
    const reader = createTestReader(endpoint, { key });
    const error = await failureOf(reader.read(ARTICLE));
    for (const seen of [error, reader])
      expect(inspect(seen, { depth: Number.POSITIVE_INFINITY, showHidden: true })).not.toContain(key);
  });

  test('that no header can carry is refused without being shown', async () => {
    const create = () => createTestReader('http://localhost/v1', { key: 'sk-a\nb' });
    expect(create).toThrow(PrecedentError);
    expect(create).not.toThrow(/sk-a/);
  });

  test('in the address is refused, and a query is left out of messages', async () => {
    expect(() => createTestReader('https://user:sk-secret@example.org/v1')).toThrow(/at example\.org holds/);
    server = await startStubServer(() => refusing(401, 'no'));
    const reader = createTestReader(`${server.endpoint}?code=sk-secret`);
    const error = await failureOf(reader.read(ARTICLE));
    expect(server.requests[0]!.path).toBe('/v1/chat/completions?code=sk-secret');
    expect(error.message).not.toContain('sk-secret');
  });
});

describe('an answer', () => {
  test('that is no JSON is asked for once more, with what is wrong with it', async () => {
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

  test('that is no JSON twice fails the article', async () => {
    server = await startStubServer(() => saying('I would rather talk.'));
    const error = await failureOf(createTestReader(server.endpoint).read(ARTICLE));
    expect(server.requests).toHaveLength(2);
    expect(error.message).toContain(`stub-1 at ${server.endpoint} did not answer in JSON, asked twice`);
  });

  test('is found inside thoughts and fences', async () => {
    const text = ARTICLE.text;
    const said = `<think>Is it {this}?</think>Sure:\n\`\`\`json\n${JSON.stringify(readMeetings(text))}\n\`\`\``;
    const { endpoint } = await start(saying(said));
    expect((await createTestReader(endpoint).read(ARTICLE)).claims).toHaveLength(2);
  });

  test('that is cut off has its chunk cut in two, between sentences', async () => {
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

  test('that is always cut off fails in the end', async () => {
    server = await startStubServer(() => saying('{', 'length'));
    const error = await failureOf(
      createTestReader(server.endpoint).read(articleOf(`${'word '.repeat(300)}.`)),
    );
    expect(error.message).toContain('has no room for its answer on a single sentence of "A test"');
    expect(error.remedy).toContain('--max-tokens');
  });

  test('that has no room beside the text has its chunk cut in two', async () => {
    const article = articleOf('Ann Lee met Bo Ek in the old town hall at noon. '.repeat(8));
    const complaint = "This model's maximum context length is 512 tokens.";
    const { endpoint, requests } = await start(refusing(400, complaint, { code: 'context_length_exceeded' }));
    expect((await createTestReader(endpoint).read(article)).claims).toHaveLength(1);
    expect(requests).toHaveLength(3);
  });
});

describe('the cache', () => {
  test('gives the same bytes without asking again, wherever the model is served', async () => {
    const cache = createMemoryCache();
    const { endpoint } = await start();
    const first = await createTestReader(endpoint, { cache }).read(ARTICLE);
    await server.close();
    const reader = createTestReader('http://elsewhere.invalid/v1', { cache });
    expect(JSON.stringify(await reader.read(ARTICLE))).toBe(JSON.stringify(first));
    expect(reader.counts()).toMatchObject({ requests: 0, cacheHits: 1, chunks: 1, promptTokens: 0 });
  });

  test('remembers where an answer was too long', async () => {
    const cache = createMemoryCache();
    const article = articleOf('Ann Lee met Bo Ek in the old town hall at noon. '.repeat(8));
    const { endpoint, requests } = await start(saying('{', 'length'));
    const first = await createTestReader(endpoint, { cache }).read(article);
    expect(requests).toHaveLength(3);
    expect(await createTestReader(endpoint, { cache }).read(article)).toEqual(first);
    expect(requests).toHaveLength(3);
  });

  test('does not answer for another model, another text, another date or another limit', async () => {
    const cache = createMemoryCache();
    const { endpoint, requests } = await start();
    await createTestReader(endpoint, { cache }).read(ARTICLE);
    await createTestReader(endpoint, { cache, model: 'stub-2' }).read(ARTICLE);
    await createTestReader(endpoint, { cache, maxTokens: 500 }).read(ARTICLE);
    await createTestReader(endpoint, { cache }).read({ ...ARTICLE, publishedAt: '2023-01-01' });
    await createTestReader(endpoint, { cache }).read(articleOf('Ann Lee met Bo Ek.'));
    expect(requests).toHaveLength(5);
  });

  test('is asked past where what it holds is damaged', async () => {
    const cache = createMemoryCache();
    const { endpoint, requests } = await start();
    await createTestReader(endpoint, { cache }).read(ARTICLE);
    for (const key of cache.kept.keys()) cache.kept.set(key, '{"entities": [');
    expect((await createTestReader(endpoint, { cache }).read(ARTICLE)).claims).toHaveLength(2);
    expect(requests).toHaveLength(2);
  });

  test('keeps no failure', async () => {
    const cache = createMemoryCache();
    const { endpoint } = await start(refusing(401, 'no'));
    const reader = createTestReader(endpoint, { cache });
    await failureOf(reader.read(ARTICLE));
    expect(cache.kept.size).toBe(0);
  });
});

describe('the counts', () => {
  test('add up tokens, and what they cost at the prices given', async () => {
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

  test('have no cost without prices, and say how many answers came without tokens', async () => {
    const choices = [{ message: { content: '{"entities":[],"claims":[]}' } }];
    const { endpoint } = await start({ status: 200, body: JSON.stringify({ choices }) });
    const reader = createTestReader(endpoint);
    await reader.read(ARTICLE);
    expect(reader.counts()).toMatchObject({ promptTokens: 0, uncounted: 1, cost: null });
  });
});

test('a signal ends what is under way, and no more is asked', async () => {
  const stop = new AbortController();
  server = await startStubServer(() => 'never answers');
  const reading = createTestReader(server.endpoint, { signal: stop.signal }).read(ARTICLE);
  while (server.requests.length === 0) await new Promise(setImmediate);
  stop.abort(new Error('enough'));
  await expect(reading).rejects.toThrow('enough');
  expect(server.requests).toHaveLength(1);
});

test('an endpoint that is no address is refused', () => {
  for (const endpoint of ['', 'localhost:11434', 'file:///etc', 'not a url'])
    expect(() => createTestReader(endpoint)).toThrow(/is not an http or https address/);
});
