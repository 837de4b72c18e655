import type { LlmCounts } from './counts.ts';
import { type Dialect, FULL_DIALECT, type Question, simplerDialect, writeRequest } from './dialect.ts';
import type { Endpoint } from './endpoint.ts';
import { explainFailure, type Failure, isPassing, isRefusedForm, isTooLong } from './failure.ts';
import { waitBefore } from './retry-wait.ts';
import { type Reply, type Usage, understandResponse } from './understand-response.ts';

/** Settings of a client. */
export interface Connection {
  endpoint: Endpoint;
  /** Sent as a bearer token, and never logged. */
  key: string | null;
  fetch: typeof globalThis.fetch;
  /** Resolves after this many milliseconds. */
  wait(milliseconds: number, signal: AbortSignal | null): Promise<void>;
  /** Timeout of one request in milliseconds. */
  timeout: number;
  /** Maximum number of attempts for one request. */
  tries: number;
  /** Aborts the current requests. */
  signal: AbortSignal | null;
}

type Outcome = { reply: Reply } | { failure: Failure };

/** Sends requests to one server, with retries, using as many features as it supports. */
export class ChatClient {
  // A private field, so that the key is not shown when the client is printed.
  readonly #connection: Connection;
  readonly #counts: LlmCounts;
  #dialect: Dialect = FULL_DIALECT;
  /** After a permanent failure, each request is sent only once until the server answers again. */
  #isDown = false;

  constructor(connection: Connection, counts: LlmCounts) {
    this.#connection = connection;
    this.#counts = counts;
  }

  /** @throws PrecedentError `reader_failed`, naming the endpoint; the signal's reason if it aborts. */
  async ask(question: Question): Promise<Reply> {
    const { endpoint, tries, wait, signal } = this.#connection;
    const most = this.#isDown ? 1 : tries;
    for (let sent = 1; ; sent++) {
      const outcome = await this.#askInSomeDialect(question);
      if ('reply' in outcome) {
        this.#isDown = false;
        return outcome.reply;
      }
      const { failure } = outcome;
      const pause = isPassing(failure) && sent < most ? waitBefore(sent, failure.retryAfter) : null;
      if (pause === null) {
        this.#isDown = isPassing(failure);
        throw explainFailure(failure, endpoint, sent);
      }
      await wait(pause, signal);
      this.#counts.retries++;
    }
  }

  /**
   * Drops the features that the server refuses until it accepts the request, and remembers this for later
   * ones.
   */
  async #askInSomeDialect(question: Question): Promise<Outcome> {
    let dialect = this.#dialect;
    for (;;) {
      const outcome = await this.#send(writeRequest(question, dialect));
      if ('reply' in outcome) {
        this.#dialect = dialect;
        return outcome;
      }
      const { failure } = outcome;
      if (isTooLong(failure)) return { reply: { content: '', cutOff: true } };
      const simpler = isRefusedForm(failure) ? simplerDialect(dialect, failure.detail) : null;
      if (!simpler) return outcome;
      dialect = simpler;
    }
  }

  async #send(body: Record<string, unknown>): Promise<Outcome> {
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
      const understood = understandResponse(response, await response.text());
      if ('reply' in understood || understood.usage) this.#countTokens(understood.usage);
      return 'reply' in understood ? understood : { failure: this.#fitToPrint(understood.failure) };
    } catch (error) {
      signal?.throwIfAborted();
      const kind = inTime.aborted ? 'timeout' : 'unreachable';
      const detail = inTime.aborted ? `${timeout / 1000} s` : describeNetworkError(error);
      return { failure: this.#fitToPrint({ kind, status: null, detail, retryAfter: null }) };
    }
  }

  #countTokens(usage: Usage | null): void {
    this.#counts.promptTokens += usage?.prompt_tokens ?? 0;
    this.#counts.completionTokens += usage?.completion_tokens ?? 0;
    if (!usage) this.#counts.uncounted++;
  }

  /**
   * Shortens the detail to one line, without control characters and without the key, which servers may
   * repeat.
   */
  #fitToPrint(failure: Failure): Failure {
    const { key } = this.#connection;
    const hidden = key === null ? failure.detail : failure.detail.replaceAll(key, '[key]');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removes control characters
    const plain = hidden.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
    return {
      ...failure,
      detail: plain.length > LONGEST_DETAIL ? `${plain.slice(0, LONGEST_DETAIL)}…` : plain,
    };
  }
}

const LONGEST_DETAIL = 300;

/** `fetch` only says "fetch failed"; the reason is in the chain of causes. */
function describeNetworkError(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code = (at as NodeJS.ErrnoException).code;
    if (code !== undefined) return code;
  }
  return error instanceof Error ? error.message : String(error);
}
