import type { Article, Reading } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import type { AnswerCache } from '../answer-cache.ts';
import type { Rejects } from '../counts.ts';
import { createLlmReader, type LlmReader, type LlmReaderOptions } from '../create-llm-reader.ts';

const reference = await loadReference();

/** A reader that uses `endpoint` but does not really wait; `waits` has the waiting times in milliseconds. */
export function createTestReader(
  endpoint: string,
  options: Partial<LlmReaderOptions> = {},
): LlmReader & { waits: number[] } {
  const waits: number[] = [];
  const wait = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  return {
    ...createLlmReader({ reference, endpoint, model: 'stub-1', fetch: globalThis.fetch, wait, ...options }),
    waits,
  };
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

/** A cache in memory. */
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

/** The reading from `answers`, one for each chunk, without a server. */
export async function readAnswers(
  article: Article,
  answers: readonly unknown[],
  options: Partial<LlmReaderOptions> = {},
): Promise<{ reading: Reading; rejects: Rejects }> {
  let number = 0;
  const fetch = async () => {
    const content = JSON.stringify(answers[number++]);
    return Response.json({ choices: [{ message: { content }, finish_reason: 'stop' }] });
  };
  const reader = createTestReader('http://localhost/v1', { ...options, fetch });
  const reading = await reader.read(article);
  return { reading, rejects: reader.counts().rejects };
}

/** An entity as a model writes it; by default its name is its only mention. */
export function entityNamed(name: string, type = 'person', mentions: string[] = [name]) {
  return { id: name.toLowerCase().replaceAll(' ', '-'), type, name, mentions };
}
