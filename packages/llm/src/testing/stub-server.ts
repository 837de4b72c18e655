import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The parts of a request body that tests check. */
export interface ReceivedBody {
  model: string;
  messages: { role: string; content: string }[];
  temperature?: number;
  seed?: number;
  stream?: boolean;
  max_tokens?: number;
  max_completion_tokens?: number;
  response_format?: { type: string; json_schema?: { schema: unknown } };
}

export interface Received {
  path: string;
  authorization: string | null;
  body: ReceivedBody;
}

/** The server's reaction to a request: it answers, never answers, or hangs up. */
export type Behaviour =
  | { status: number; headers?: Record<string, string>; body: string }
  | 'never answers'
  | 'hangs up';

/** A local server with the chat completions protocol. */
export interface StubServer {
  /** Its base URL. */
  endpoint: string;
  /** In order of arrival. */
  requests: Received[];
  close(): Promise<void>;
}

/** @param behave the reaction to a request, by its number from 0. */
export async function startStubServer(
  behave: (request: Received, number: number) => Behaviour,
): Promise<StubServer> {
  const requests: Received[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await receive(incoming);
    requests.push(request);
    act(behave(request, requests.length - 1), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { endpoint: `http://127.0.0.1:${port}/v1`, requests, close };
}

async function receive(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return {
    path: incoming.url!,
    authorization: incoming.headers.authorization ?? null,
    body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as ReceivedBody,
  };
}

function act(behaviour: Behaviour, response: ServerResponse): void {
  if (behaviour === 'never answers') return;
  if (behaviour === 'hangs up') {
    response.destroy();
    return;
  }
  const { status, headers, body } = behaviour;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

/** A completion with this content: text as it is, anything else as JSON. */
export function saying(content: unknown, finish: 'stop' | 'length' = 'stop'): Behaviour {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return {
    status: 200,
    body: JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: finish }],
      usage: { prompt_tokens: 1000, completion_tokens: 100, total_tokens: 1100 },
    }),
  };
}

export function refusing(
  status: number,
  message: string,
  { code = null, headers = {} }: { code?: string | null; headers?: Record<string, string> } = {},
): Behaviour {
  return { status, headers, body: JSON.stringify({ error: { message, type: 'error', code } }) };
}

/** The text of the chunk in a request. */
export function chunkIn({ body }: Received): string {
  const [, text] = body.messages.find(({ role }) => role === 'user')!.content.split(/\n?^=====$\n?/m);
  return text!;
}

interface StubEntity {
  id: string;
  type: string;
  name: string;
  mentions: string[];
}

/**
 * The answer of a model that understands one kind of sentence, "Ann Lee met Bo Ek.", for every such sentence
 * in the text.
 */
export function readMeetings(text: string): { entities: StubEntity[]; claims: Record<string, unknown>[] } {
  const entities = new Map<string, StubEntity>();
  const claims: Record<string, unknown>[] = [];
  const idOf = (name: string) => {
    const id = name.toLowerCase().replaceAll(' ', '-');
    entities.set(id, { id, type: 'person', name, mentions: [name] });
    return id;
  };
  const NAME = '((?:\\p{Lu}\\p{L}+ ?)+)(?<! )';
  for (const [quote, subject, object] of text.matchAll(new RegExp(`${NAME} met ${NAME}[^.\\n]*\\.`, 'gu')))
    claims.push(meeting(idOf(subject!), idOf(object!), quote));
  return { entities: [...entities.values()], claims };
}

/** A claim as a model writes it. */
export function meeting(subject: string, object: string, quote: string): Record<string, unknown> {
  return {
    subject,
    relation: 'met',
    object,
    office: null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    quote,
  };
}
