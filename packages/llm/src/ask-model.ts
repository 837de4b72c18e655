import { PrecedentError } from '@precedent/model';
import { parseAnswer } from './answer.ts';
import { type AnswerCache, type Asked, keyOf, recall, remember } from './answer-cache.ts';
import type { ChatClient } from './chat-client.ts';
import type { LlmCounts } from './counts.ts';
import type { Question } from './dialect.ts';
import { askForRepair } from './prompt.ts';

/** What a request needs. */
export interface Asking {
  client: ChatClient;
  cache: AnswerCache | null;
  counts: LlmCounts;
  /** Name of the server in messages. */
  endpoint: string;
}

/**
 * The model's answer, from the cache if possible.
 *
 * @throws PrecedentError `reader_failed` if the server fails, or the answer is not JSON twice.
 */
export async function askModel(question: Question, asking: Asking): Promise<Asked> {
  const { cache, counts } = asking;
  if (!cache) return askServer(question, asking);
  const key = keyOf(question);
  const known = await recall(cache, key);
  if (known) {
    counts.cacheHits++;
    return known;
  }
  const asked = await askServer(question, asking);
  await remember(cache, key, asked);
  return asked;
}

async function askServer(question: Question, { client, counts, endpoint }: Asking): Promise<Asked> {
  const reply = await client.ask(question);
  if (reply.cutOff) return 'too_long';
  const parsed = parseAnswer(reply.content);
  if ('answer' in parsed) return parsed;
  counts.repairs++;
  const repaired = await client.ask({
    ...question,
    messages: [
      ...question.messages,
      { role: 'assistant', content: reply.content },
      { role: 'user', content: askForRepair(parsed.problem) },
    ],
  });
  if (repaired.cutOff) return 'too_long';
  const again = parseAnswer(repaired.content);
  if ('answer' in again) return again;
  throw new PrecedentError(
    'reader_failed',
    `${question.model} at ${endpoint} twice did not answer in JSON (${again.problem.split('\n')[0]})`,
    'Choose another --model, or a server that enforces JSON schemas.',
  );
}
