import { type AnswerCache, createLlmReader, describeRejects, type LlmReaderOptions } from '@precedent/llm';
import { type Article, PrecedentError, type Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askForChunk } from '../../packages/llm/src/prompt.ts';
import { installModel } from './install-model.ts';
import { LlamaTestAdapter, type Message, type ModelAnswer } from './llama-test-adapter.ts';

// The language-model reader with a real model of 135 million parameters, which makes every kind of mistake. What
// it reads well or badly is not tested, only that nothing it writes gets past the checks.

const reference = await loadReference();
let adapter: LlamaTestAdapter;
beforeAll(async () => {
  adapter = await LlamaTestAdapter.start(installModel());
  adapter.example = EXAMPLE;
});
afterAll(() => adapter?.close());

function articleOf(id: string, text: string): Article {
  return { id, kind: 'news', url: null, title: 'News', text, publishedAt: '2024-06-27', source: null };
}

const MEETING = articleOf('meeting', 'Mark Rutte met Joe Biden in Washington. Biden praised Ukraine.');
const CRITICISM = articleOf('criticism', 'Rishi Sunak criticised Germany. Olaf Scholz will visit London.');

const LESSON: Article = {
  ...articleOf('lesson', 'Ann Lee met Bo Ek on Monday. Lee praised Norway.'),
  title: 'Monday',
  publishedAt: '2023-01-30',
};
const EXAMPLE: Message[] = [
  { role: 'user', content: askForChunk(LESSON, { start: 0, end: LESSON.text.length }, []) },
  {
    role: 'assistant',
    content: JSON.stringify({
      entities: [
        { id: 'ann-lee', type: 'person', name: 'Ann Lee', mentions: ['Ann Lee', 'Lee'] },
        { id: 'bo-ek', type: 'person', name: 'Bo Ek', mentions: ['Bo Ek'] },
        { id: 'norway', type: 'country', name: 'Norway', mentions: ['Norway'] },
      ],
      claims: [
        claimOf('ann-lee', 'met', 'bo-ek', 'Ann Lee met Bo Ek on Monday.'),
        claimOf('ann-lee', 'praised', 'norway', 'Lee praised Norway.'),
      ],
    }),
  },
];

function claimOf(subject: string, relation: string, object: string, quote: string) {
  const standing = { modality: 'asserted', polarity: 'positive' };
  const time = { from: null, to: null, status: null };
  return { subject, relation, object, office: null, ...standing, ...time, speaker: null, quote };
}

function createReader(options: Partial<LlmReaderOptions> = {}) {
  return createLlmReader({
    reference,
    endpoint: adapter.endpoint,
    model: 'smollm2-135m',
    fetch: globalThis.fetch,
    timeout: 1_000_000,
    tries: 1,
    wait: async () => {},
    maxTokens: 900,
    ...options,
  });
}

function createMemoryCache(): AnswerCache {
  const kept = new Map<string, string>();
  return {
    get: async (key) => kept.get(key) ?? null,
    set: async (key, value) => {
      kept.set(key, value);
    },
  };
}

/** The error of a reading, which must be one that a user understands. */
async function failureOf(reading: Promise<unknown>): Promise<PrecedentError> {
  const thrown = await reading.then(
    (read) => read,
    (error: unknown) => error,
  );
  if (thrown instanceof PrecedentError) return thrown;
  throw new Error(`expected a PrecedentError, got ${JSON.stringify(thrown)}`);
}

/** Whatever is kept is in the article, at the place that the reading gives. */
function expectGrounded({ article: { text }, entities, claims }: Reading): void {
  const named = new Set(entities.map(({ id }) => id));
  for (const { name, mentions } of entities) {
    expect(text).toContain(name);
    expect(mentions.length).toBeGreaterThan(0);
    for (const { start, end } of mentions) expect(text.slice(start, end)).not.toBe('');
  }
  for (const { subject, object, relation, evidence } of claims) {
    expect(reference.ontology.has(relation)).toBe(true);
    expect([named.has(subject), named.has(object), evidence.length > 0]).toEqual([true, true, true]);
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
  }
}

interface Written {
  entities: Record<string, unknown>[];
  claims: Record<string, unknown>[];
}

function parseWritten({ content, finish }: ModelAnswer): Written {
  expect(finish).toBe('stop');
  return JSON.parse(content) as Written;
}

describe('a real model', () => {
  const cache = createMemoryCache();

  test('whose answers are cut off is asked about ever less, and then given up with a remedy', async () => {
    const answered = adapter.answers.length;
    const sentence = 'Mark Rutte met Joe Biden in Washington after a long flight from The Hague. ';
    const reader = createReader({ maxTokens: 16 });
    const error = await failureOf(reader.read(articleOf('long', sentence.repeat(4).trim())));
    const cut = adapter.answers.slice(answered);
    expect(cut.map(({ finish }) => finish)).toEqual(['length', 'length']);
    expect(reader.counts()).toMatchObject({ requests: 2, splits: 2, repairs: 0, articles: 0 });
    expect(error.message).toBe(
      `smollm2-135m at ${adapter.endpoint} cannot fit its answer about a single sentence of "News"`,
    );
    expect(error.remedy).toContain('--max-tokens');
  });

  test('whose server enforces the schema answers in that form, and only what the article says is kept', async () => {
    const reader = createReader({ cache });
    const reading = await reader.read(MEETING);
    console.log(adapter.answers.at(-1)!.content);
    const written = parseWritten(adapter.answers.at(-1)!);
    const { repairs, rejects } = reader.counts();
    console.log(
      `wrote ${written.entities.length} entities and ${written.claims.length} claims; kept ` +
        `${reading.entities.length} and ${reading.claims.length}; dropped: ${describeRejects(rejects)}`,
    );
    expect(repairs).toBe(0);
    expect(rejects).not.toHaveProperty('malformed');
    for (const { relation } of written.claims) expect(reference.ontology.has(String(relation))).toBe(true);
    expect(reading.entities.length).toBeGreaterThan(0);
    expectGrounded(reading);
    // Not one mistake would mean that nothing was tested.
    expect(reading.notes).toEqual([`Dropped from the model's answer: ${describeRejects(rejects)}.`]);
  });

  test('that is too slow for --timeout gives an error that says so, and nothing is lost', async () => {
    const answered = adapter.answers.length;
    const hasty = createReader({ cache, timeout: 300, tries: 2 });
    const error = await failureOf(hasty.read(CRITICISM));
    expect([error.code, error.message]).toEqual([
      'reader_failed',
      `the language model at ${adapter.endpoint} did not answer in time (0.3 s, tried 2 times)`,
    ]);
    expect(error.remedy).toContain('--timeout');
    expect(hasty.counts()).toMatchObject({ requests: 2, retries: 1, articles: 0 });
    // The article before is answered from the cache, whatever the timeout, and the server is fine.
    expectGrounded(await hasty.read(MEETING));
    expect(hasty.counts()).toMatchObject({ requests: 2, cacheHits: 1, articles: 1 });
    // Whoever waits gets an answer, here one that is cut off.
    const patient = createReader({ maxTokens: 16 });
    expect((await failureOf(patient.read(CRITICISM))).message).toContain('cannot fit its answer');
    expect(adapter.answers.slice(answered).map(({ finish }) => finish)).toEqual(['length']);
  });

  test('whose server has no schemas, and that talks instead of answering, is asked again and then given up', async () => {
    const answered = adapter.answers.length;
    adapter.enforcesSchemas = false;
    adapter.example = [];
    const reader = createReader({ maxTokens: 60 });
    const error = await failureOf(reader.read(CRITICISM));
    const said = adapter.answers.slice(answered);
    console.log(`said: ${JSON.stringify(said)}\n${error.message}`);
    expect(error.code).toBe('reader_failed');
    expect(error.message).toMatch(
      said.at(-1)!.finish === 'length' ? /cannot fit its answer/ : /twice did not answer in JSON/,
    );
  });
});
