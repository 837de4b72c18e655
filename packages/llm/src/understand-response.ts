import { z } from 'zod';
import type { Failure } from './failure.ts';
import { parseRetryAfter } from './retry-wait.ts';

/** What a model wrote, and whether a token or context limit cut it off. */
export interface Reply {
  content: string;
  cutOff: boolean;
}

/** Token counts of a server. */
export interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
}

/** The result of a response. `usage` is null if the server does not count tokens. */
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

/** Parses a response; failures keep the server's own message. */
export function understandResponse({ ok, status, headers }: Response, body: string): Understood {
  const json = parseJson(body);
  const error = errorSchema.safeParse(json);
  if (!ok || error.success) {
    const detail = error.success ? describeError(error.data.error) : body;
    const retryAfter = parseRetryAfter(headers);
    // Some gateways report errors of the server with status 200.
    const reported = ok ? statusIn(error.data) : status;
    return { failure: { kind: 'refused', status: reported, detail, retryAfter }, usage: null };
  }
  const parsed = replySchema.safeParse(json);
  if (!parsed.success) return { failure: failed('not_protocol', status, body), usage: null };
  const usage = parsed.data.usage ?? null;
  const { message, finish_reason } = parsed.data.choices[0]!;
  const cutOff = finish_reason === 'length';
  if (message.content || cutOff) return { reply: { content: message.content ?? '', cutOff }, usage };
  const reason = message.refusal ?? `empty answer, finish reason: ${finish_reason ?? 'none'}`;
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
