import { z } from 'zod';
import type { Failure } from './failure.ts';
import { parseRetryAfter } from './retry-wait.ts';

/** What a model wrote; cut off where the limit of tokens or of its context ended it. */
export interface Reply {
  content: string;
  cutOff: boolean;
}

/** Tokens as a server counts them. */
export interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
}

/** What a response comes to. `usage` is null where the server doesn't count. */
export type Understood = { reply: Reply; usage: Usage | null } | { failure: Failure; usage: Usage | null };

const replySchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
        finish_reason: z.string().nullish(),
      }),
    )
    .min(1),
  usage: z
    .object({ prompt_tokens: z.number().nonnegative(), completion_tokens: z.number().nonnegative() })
    .nullish(),
});
const errorSchema = z.object({
  error: z.union([
    z.string(),
    z.object({ message: z.string(), code: z.union([z.string(), z.number()]).nullish() }),
  ]),
});
type ServerError = z.infer<typeof errorSchema>;

/** Reads a response of the protocol; its failures still in the server's own words. */
export function understandResponse({ ok, status, headers }: Response, body: string): Understood {
  const json = parseJson(body);
  const error = errorSchema.safeParse(json);
  if (!ok || error.success) {
    const detail = error.success ? describeError(error.data.error) : body;
    const retryAfter = parseRetryAfter(headers);
    // Some gateways report the errors of the server behind them with status 200.
    const reported = ok ? statusIn(error.data) : status;
    return { failure: { kind: 'refused', status: reported, detail, retryAfter }, usage: null };
  }
  const parsed = replySchema.safeParse(json);
  if (!parsed.success) return { failure: failed('not_protocol', status, body), usage: null };
  const usage = parsed.data.usage ?? null;
  const { message, finish_reason } = parsed.data.choices[0]!;
  const cutOff = finish_reason === 'length';
  if (message.content || cutOff) return { reply: { content: message.content ?? '', cutOff }, usage };
  const reason = message.refusal ?? `an empty answer, finish reason ${finish_reason ?? 'none'}`;
  return { failure: failed('refused', status, reason), usage };
}

function failed(kind: Failure['kind'], status: number, detail: string): Failure {
  return { kind, status, detail, retryAfter: null };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function describeError(error: ServerError['error']): string {
  if (typeof error === 'string') return error;
  const { message, code } = error;
  return typeof code === 'string' && !message.includes(code) ? `${message} (${code})` : message;
}

function statusIn(body: ServerError | undefined): number | null {
  const code = typeof body?.error === 'object' ? Number(body.error.code) : Number.NaN;
  return Number.isInteger(code) && code >= 400 && code < 600 ? code : null;
}
