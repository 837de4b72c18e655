import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import { parseAnswer } from './answer.ts';
import type { Question } from './dialect.ts';

/** Where answers are kept between runs: text by key. Keys are 64 hexadecimal digits. */
export interface AnswerCache {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
}

/** What asking for one chunk came to: an answer, or that it has to be cut. */
export type Asked = { answer: Answer } | 'too_long';

/** SHA-256 of all that the answer depends on: not of where the model is asked, nor in which dialect. */
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
  // A damaged entry is asked for again.
  return 'answer' in parsed ? parsed : null;
}

export async function remember(cache: AnswerCache, key: string, asked: Asked): Promise<void> {
  await cache.set(key, asked === 'too_long' ? TOO_LONG : JSON.stringify(asked.answer));
}

const TOO_LONG = '"too_long"';
