import { z } from 'zod';
import type { LlmCounts } from './counts.ts';
import { type Dialect, FULL_DIALECT, type Question, simplerDialect, writeRequest } from './dialect.ts';
import type { Endpoint } from './endpoint.ts';
import { explainFailure, type Failure, isPassing, isRefusedForm, isTooLong } from './failure.ts';
import { parseRetryAfter, waitBefore } from './retry-wait.ts';

/** How a client reaches its server. */
export interface Connection {
  endpoint: Endpoint;
  /** Sent as a bearer token and never written anywhere. */
  key: string | null;
  fetch: typeof globalThis.fetch;
  /** Resolves after that many milliseconds. */
  wait(milliseconds: number, signal: AbortSignal | null): Promise<void>;
  /** Milliseconds for one request. */
  timeout: number;
  /** How often one request is sent at most. */
  tries: number;
  /** Ends everything that is under way. */
  signal: AbortSignal | null;
}

/** What a model wrote; cut off where the limit of tokens or of its context ended it. */
export interface Reply {
  content: string;
  cutOff: boolean;
}

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
    z.object({
      message: z.string(),
      code: z.union([z.string(), z.number()]).nullish(),
      type: z.string().nullish(),
    }),
  ]),
});

/** Asks one server, with patience, in the richest dialect that it understands. */
export class ChatClient {
  readonly #connection: Connection;
  readonly #counts: LlmCounts;
  #dialect: Dialect = FULL_DIALECT;
  /** After it failed for good, until it answers again, a request is sent only once. */
  #isDown = false;

  constructor(connection: Connection, counts: LlmCounts) {
    this.#connection = connection;
    this.#counts = counts;
  }

  /** @throws PrecedentError `reader_failed`, naming the endpoint; the signal's reason where it aborts. */
  async ask(question: Question): Promise<Reply> {
    const { endpoint, wait, signal } = this.#connection;
    const tries = this.#isDown ? 1 : this.#connection.tries;
    const before = this.#dialect;
    for (let sent = 1; ; ) {
      const dialect = this.#dialect;
      const outcome = await this.#send(writeRequest(question, dialect));
      if ('reply' in outcome) {
        this.#isDown = false;
        return outcome.reply;
      }
      const { failure } = outcome;
      if (isTooLong(failure)) return { content: '', cutOff: true };
      const simpler = isRefusedForm(failure) ? simplerDialect(dialect, failure.detail) : null;
      if (simpler) {
        this.#dialect = simpler;
        continue;
      }
      const pause = isPassing(failure) && sent < tries ? waitBefore(sent, failure.retryAfter) : null;
      if (pause === null) {
        this.#isDown = isPassing(failure);
        // Nothing that was left out had been what it minded.
        this.#dialect = before;
        throw explainFailure(failure, endpoint, sent);
      }
      await wait(pause, signal);
      this.#counts.retries++;
      sent++;
    }
  }

  async #send(body: Record<string, unknown>): Promise<{ reply: Reply } | { failure: Failure }> {
    const { endpoint, key, fetch, timeout, signal } = this.#connection;
    const inTime = AbortSignal.timeout(timeout);
    this.#counts.requests++;
    try {
      const response = await fetch(endpoint.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(key === null ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify(body),
        signal: signal ? AbortSignal.any([signal, inTime]) : inTime,
      });
      return this.#understand(response, await response.text());
    } catch (error) {
      signal?.throwIfAborted();
      if (inTime.aborted) return { failure: this.#failed('timeout', null, `${timeout / 1000} s`) };
      return { failure: this.#failed('unreachable', null, describeNetworkError(error)) };
    }
  }

  #understand(response: Response, body: string): { reply: Reply } | { failure: Failure } {
    const json = parseJson(body);
    const error = errorSchema.safeParse(json);
    if (!response.ok || error.success) {
      const retryAfter = parseRetryAfter(response.headers);
      // Some gateways report the errors of the server behind them with status 200.
      const status = response.ok ? statusIn(error.data) : response.status;
      const detail = error.success ? describeError(error.data.error) : body;
      return { failure: this.#failed('refused', status, detail, retryAfter) };
    }
    const parsed = replySchema.safeParse(json);
    if (!parsed.success) return { failure: this.#failed('not_protocol', response.status, body) };
    this.#countTokens(parsed.data.usage);
    const [{ message, finish_reason }] = parsed.data.choices as [(typeof parsed.data.choices)[0]];
    if (!message.content && finish_reason !== 'length') {
      const reason = message.refusal ?? `an empty answer, finish reason ${finish_reason ?? 'none'}`;
      return { failure: this.#failed('refused', response.status, reason) };
    }
    return { reply: { content: message.content ?? '', cutOff: finish_reason === 'length' } };
  }

  #countTokens(usage: z.infer<typeof replySchema>['usage']): void {
    this.#counts.promptTokens += usage?.prompt_tokens ?? 0;
    this.#counts.completionTokens += usage?.completion_tokens ?? 0;
    if (!usage) this.#counts.uncounted++;
  }

  #failed(
    kind: Failure['kind'],
    status: number | null,
    detail: string,
    retryAfter: number | null = null,
  ): Failure {
    return { kind, status, detail: this.#fitToPrint(detail), retryAfter };
  }

  /** One short line without control characters and without the key, which servers like to repeat. */
  #fitToPrint(detail: string): string {
    const { key } = this.#connection;
    const hidden = key === null ? detail : detail.replaceAll(key, '[key]');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
    const plain = hidden.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return plain.length > LONGEST_DETAIL ? `${plain.slice(0, LONGEST_DETAIL)}…` : plain;
  }
}

const LONGEST_DETAIL = 300;

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

type ServerError = z.infer<typeof errorSchema>;

function describeError(error: ServerError['error']): string {
  if (typeof error === 'string') return error;
  const { message, code } = error;
  return typeof code === 'string' && !message.includes(code) ? `${message} (${code})` : message;
}

function statusIn(body: ServerError | undefined): number | null {
  const code = typeof body?.error === 'object' ? Number(body.error.code) : Number.NaN;
  return Number.isInteger(code) && code >= 400 && code < 600 ? code : null;
}

/** `fetch` says only "fetch failed"; why stands in the chain of causes. */
function describeNetworkError(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    if (code !== undefined) return code;
  }
  return error instanceof Error ? error.message : String(error);
}
