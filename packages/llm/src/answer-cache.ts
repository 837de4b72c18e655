import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import { parseAnswer } from './answer.ts';
import type { Question } from './dialect.ts';

/** Keeps answers between runs as text by key. Keys are 64 hexadecimal digits. */
export interface AnswerCache {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
}

/** The result for one chunk: an answer, or that the chunk must be split. */
export type Asked = { answer: Answer } | 'too_long';

/** SHA-256 of everything the answer depends on, which does not include the server's address or dialect. */
export function keyOf({ model, messages, schema, maxTokens }: Question): string {
  return createHash('sha256')
    .update(JSON.stringify([model, maxTokens, schema, messages]))
    .digest('hex');
}

export async function recall(cache: AnswerCache, key: string): Promise<Asked | null> {
  const kept = await cache.get(key);
  if (kept === null) return null;
  if (kept === TOO_LONG) return 'too_long';
  const parsed = parseAnswer(kept);
  // A damaged entry is requested again.
  return 'answer' in parsed ? parsed : null;
}

export async function remember(cache: AnswerCache, key: string, asked: Asked): Promise<void> {
  await cache.set(key, asked === 'too_long' ? TOO_LONG : JSON.stringify(asked.answer));
}

const TOO_LONG = '"too_long"';
