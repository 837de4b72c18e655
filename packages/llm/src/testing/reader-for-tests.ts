import type { Article } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import type { AnswerCache } from '../answer-cache.ts';
import { createLlmReader, type LlmReader, type LlmReaderOptions } from '../create-llm-reader.ts';

const reference = await loadReference();

/** A reader that asks `endpoint` and doesn't really wait: what it waited, in milliseconds, is in `waits`. */
export function createTestReader(
  endpoint: string,
  options: Partial<LlmReaderOptions> = {},
): LlmReader & { waits: number[] } {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  return { ...createLlmReader({ reference, endpoint, model: 'stub-1', wait, ...options }), waits };
}

export function articleOf(text: string, article: Partial<Article> = {}): Article {
  return {
    id: 'a',
    kind: 'news',
    url: null,
    title: 'A test',
    text,
    publishedAt: '2024-06-27',
    source: null,
    ...article,
  };
}

/** A cache that forgets with the test. */
export function createMemoryCache(): AnswerCache & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    get: async (key) => kept.get(key) ?? null,
    set: async (key, value) => {
      kept.set(key, value);
    },
  };
}
