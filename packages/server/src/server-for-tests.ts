import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reader } from '@precedent/model';
import { parseArticle } from '@precedent/reader';
import { type Archive, openArchive } from '@precedent/store';
import { AnswersHere } from './answers/answers-here.ts';
import { obeyOrders } from './answers/obey-orders.ts';
import type { StartElsewhere } from './answers/protocol.ts';
import type { ServerParts } from './parts.ts';
import { createTestReader, readSentences } from './reader-for-tests.ts';
import { startServer } from './start-server.ts';

export function jsonOf(response: Response): Promise<Json> {
  return response.json();
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of every form
export type Json = any;

/** A server on a free port, with an archive of its own in memory. */
export interface TestServer {
  url: string;
  archive: Archive;
  reader: Reader & { count: number };
  /** What the server logged as its own failures. */
  log: string[];
  webRoot: string;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** The body of a GET as JSON, with its status. */
  json(path: string): Promise<{ status: number; body: Json }>;
  post(body: string, headers?: Record<string, string>): Promise<Response>;
  /** Adds an article to the archive directly, as another process would. */
  keep(text: string, date?: string): Promise<string>;
  close(): Promise<void>;
}

/** Answers as a thread would: orders and answers are copied on their way. */
function answerInCopies(parts: Pick<ServerParts, 'archive' | 'reference'>): StartElsewhere {
  return ({ answered, logged }) => {
    const here = new AnswersHere({ ...parts, log: logged });
    here.watchAlerts();
    const obey = obeyOrders(Promise.resolve(here), (answer) => answered(structuredClone(answer)));
    return { send: (order) => void obey(structuredClone(order)), end: () => here.close() };
  };
}

/** @param elsewhere whether another thread answers, or what could be one. */
export async function startTestServer({
  elsewhere = false,
  ...changes
}: Partial<ServerParts> & Pick<ServerParts, 'reference'> & { elsewhere?: boolean }): Promise<TestServer> {
  const archive = changes.archive ?? (await openArchive(':memory:'));
  const startAnswering = answerInCopies({ archive, reference: changes.reference });
  const reader = createTestReader();
  const log: string[] = [];
  const webRoot = mkdtempSync(join(tmpdir(), 'precedent-web-'));
  const server = await startServer({
    archive,
    reader: async () => reader,
    webRoot,
    log: (line) => void log.push(line),
    port: 0,
    ...(elsewhere ? { startAnswering } : {}),
    ...changes,
  });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers });
  return {
    url: server.url,
    archive,
    reader,
    log,
    webRoot,
    get,
    json: async (path) => {
      const response = await get(path);
      return { status: response.status, body: await response.json() };
    },
    post: (body, headers = { 'content-type': 'text/plain' }) =>
      fetch(`${server.url}/api/articles`, { method: 'POST', body, headers }),
    keep: async (text, date) => {
      const article = parseArticle({ content: text, ...(date === undefined ? {} : { date }) });
      await archive.add(readSentences(article, reader.info));
      return article.id;
    },
    close: async () => {
      await server.close();
      await archive.close();
      rmSync(webRoot, { recursive: true, force: true });
    },
  };
}
