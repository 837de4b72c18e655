import type { ArticleExplanation, FindingExplanation } from '@precedent/reader';
import { loadReference } from '@precedent/reference';
import { afterEach, expect, test } from 'vitest';
import { createTestReader, readSentences } from './reader-for-tests.ts';
import { startTestServer, type TestServer } from './server-for-tests.ts';

const reference = await loadReference();
let server: TestServer;
afterEach(() => server.close());

const end = (text: string) => ({ text, first: 1, last: 1, type: null, entity: null });
const found: FindingExplanation = {
  how: { by: 'model', cued: true },
  subject: end('Ann'),
  relation: 'met',
  object: end('Bob'),
  trigger: null,
  office: null,
  time: null,
  speaker: null,
  modality: 'asserted',
  polarity: 'positive',
  status: null,
  score: 0.3,
  confidence: 0.2,
  reasons: [{ feature: 'score', value: 0.3, weight: -1.5 }],
  changes: [],
  outcome: { kept: false, reason: 'unlikely', why: 'too unlikely' } as FindingExplanation['outcome'],
};

/** Explains one finding that was dropped. */
async function start(): Promise<string> {
  const reader = createTestReader();
  const explain = async (article: Parameters<typeof readSentences>[0]): Promise<ArticleExplanation> => ({
    reading: readSentences(article, reader.info),
    sentences: [
      {
        number: 1,
        text: article.text,
        start: 0,
        end: article.text.length,
        words: [],
        mentions: [],
        noMentions: [],
        findings: [found],
        unusedCues: [],
      },
    ],
  });
  server = await startTestServer({ reference, reader: async () => ({ ...reader, explain }) });
  return server.keep('Ann met Bob.');
}

test('an article is read once more to tell what was dropped and what weighed most', async () => {
  const id = await start();
  const { status, body } = await server.json(`/api/articles/${id}/explanation`);
  expect(status).toBe(200);
  expect(body.findings).toEqual([
    {
      sentence: { start: 0, end: 12, quote: 'Ann met Bob.' },
      subject: 'Ann',
      relation: 'met',
      object: 'Bob',
      claim: null,
      certain: false,
      confidence: 0.2,
      why: 'too unlikely',
      changes: [],
      reasons: [{ feature: 'score', weight: -1.5 }],
    },
  ]);
  expect((await server.json('/api/articles/none/explanation')).status).toBe(404);
});

test('a reader that does not tell how it reads is said to be one', async () => {
  server = await startTestServer({ reference });
  const id = await server.keep('Ann met Bob.');
  expect(await server.json(`/api/articles/${id}/explanation`)).toMatchObject({
    status: 415,
    body: { code: 'unsupported_input', remedy: expect.stringContaining('precedent explain') },
  });
});
