import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InstalledModel } from './install-model.ts';
import { type ChatItem, type LlamaEngine, openEngine } from './llama-engine.ts';

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

interface RequestBody {
  messages: Message[];
  max_tokens: number;
  temperature: number;
  seed: number;
  response_format?: { type: string; json_schema?: { schema: unknown } };
}

/** An answer of the model as it went over the wire. */
export interface ModelAnswer {
  content: string;
  finish: 'stop' | 'length';
}

/** In tokens: the instructions take 2,800, and the schema as text 1,000. */
const CONTEXT_SIZE = 6144;
/** With less than a tenth left, the engine would forget the oldest messages, which servers do not. */
const USABLE = Math.floor(CONTEXT_SIZE * 0.9);

/** In milliseconds. */
const HEARTBEAT = 30_000;

/**
 * A test adapter, not a server for use: speaks the chat completions protocol in front of a real model in this
 * process, so that the reader meets a real model's mistakes. Answers one request at a time.
 */
export class LlamaTestAdapter {
  readonly endpoint: string;
  /** In order; a request that its client gave up has none. */
  readonly answers: ModelAnswer[] = [];
  /** If false, refuses every response format, as servers without grammars do. */
  enforcesSchemas = true;
  /** Messages put before the last one: without an example, a model of this size answers with empty lists. */
  example: Message[] = [];
  readonly #engine: LlamaEngine;
  readonly #server: Server;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(engine: LlamaEngine, server: Server) {
    this.#engine = engine;
    this.#server = server;
    this.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    server.on('request', (incoming, response) => this.#receive(incoming, response));
  }

  static async start(installed: InstalledModel): Promise<LlamaTestAdapter> {
    const engine = await openEngine(installed, CONTEXT_SIZE);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new LlamaTestAdapter(engine, server);
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await this.#last;
    await this.#engine.close();
  }

  async #receive(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(incoming);
    const gone = new AbortController();
    response.setHeader('content-type', 'application/json');
    response.once('close', () => gone.abort());
    const turn = this.#last.then(() => this.#answer(body, response, gone.signal));
    // A failure is the business of its own request only.
    this.#last = turn.catch(() => null);
    await turn.catch((error: unknown) => {
      if (gone.signal.aborted) return;
      console.error(error);
      response.destroy();
    });
  }

  async #answer(body: RequestBody, response: ServerResponse, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { response_format: format, temperature, seed } = body;
    if (format && !this.enforcesSchemas)
      return refuse(response, 400, `response_format '${format.type}' is not supported`);
    const history = toHistory([...body.messages.slice(0, -1), ...this.example, body.messages.at(-1)!]);
    const room = USABLE - this.#engine.count(history);
    if (room <= 0)
      return refuse(response, 400, 'the request exceeds the available context size, try increasing it');
    const schema = format?.json_schema?.schema;
    const grammar = schema ? { grammar: await this.#engine.grammarOf(withOneOf(schema)) } : {};
    const maxTokens = Math.min(body.max_tokens, room);
    const options = { maxTokens, temperature, seed, signal, ...grammar };
    const { content, cutOff } = await keepAlive(response, this.#engine.generate(history, options));
    const finish = cutOff ? 'length' : 'stop';
    this.answers.push({ content, finish });
    end(response, {
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    });
  }
}

async function readBody(incoming: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as RequestBody;
}

function toHistory(messages: readonly Message[]): ChatItem[] {
  const history = messages.map(
    ({ role, content }): ChatItem =>
      role === 'assistant' ? { type: 'model', response: [content] } : { type: role, text: content },
  );
  return [...history, { type: 'model', response: [] }];
}

/** The engine knows `oneOf` only. The alternatives of our schema exclude each other, so both mean the same. */
function withOneOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withOneOf);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key === 'anyOf' ? 'oneOf' : key, withOneOf(value)]),
  );
}

function refuse(response: ServerResponse, status: number, message: string): void {
  response.statusCode = status;
  end(response, { error: { message, type: 'invalid_request_error' } });
}

function end(response: ServerResponse, body: unknown): void {
  response.end(JSON.stringify(body));
}

/** Sends white space, which JSON may begin with: Node's `fetch` gives up after five minutes without a byte. */
async function keepAlive<Result>(response: ServerResponse, work: Promise<Result>): Promise<Result> {
  const beat = setInterval(() => response.write(' '), HEARTBEAT);
  return work.finally(() => clearInterval(beat));
}
