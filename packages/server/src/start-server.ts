import { setMaxListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrecedentError } from '@precedent/model';
import { isLoopback } from './access/loopback.ts';
import { createApp } from './create-app.ts';
import { answerUnreadable } from './http/answer-unreadable.ts';
import { ServerStopping } from './http/problem.ts';
import { MOST_CONNECTIONS, SLOWEST_HEADERS, SLOWEST_REQUEST } from './limits.ts';
import type { ServerParts } from './parts.ts';

/** A running server. */
export interface RunningServer {
  /** `http://127.0.0.1:4242`. */
  url: string;
  /**
   * Accepts no new connections, ends event streams, and refuses articles that are waiting to be read.
   * Replies in progress get two seconds. The archive stays open.
   */
  close(): Promise<void>;
}

export interface ServeOptions extends ServerParts {
  /** 0 for any free one; 4242 by default. */
  port?: number;
  /** By default the loopback interface, which other machines can't reach. */
  host?: string;
}

/**
 * Serves the API and the page.
 *
 * @throws PrecedentError `io` if it can't listen on the address, `invalid_input` if other machines can reach it without
 *   a token.
 */
export async function startServer({
  port = 4242,
  host = '127.0.0.1',
  ...parts
}: ServeOptions): Promise<RunningServer> {
  if (!isLoopback(host) && !parts.tokens) throw unprotected(host);
  const stopping = new AbortController();
  // Every open stream and every article listens.
  setMaxListeners(0, stopping.signal);
  const options = { headersTimeout: SLOWEST_HEADERS, requestTimeout: SLOWEST_REQUEST };
  const app = createApp(parts, stopping.signal);
  const server = createServer(options, app.handle);
  server.on('clientError', answerUnreadable);
  server.maxConnections = MOST_CONNECTIONS;
  try {
    await listen(server, port, host);
  } catch (error) {
    await app.close();
    throw error;
  }
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`,
    close: async () => {
      stopping.abort(new ServerStopping());
      await closeGently(server);
      await app.close();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(host, port, cause)));
    server.listen(port, host, resolve);
  });
}

/** Milliseconds that replies in progress get when the server closes. */
const GRACE = 2000;

async function closeGently(server: Server): Promise<void> {
  // Clients keep connections open after a reply: close them, so that no further requests arrive.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(cut);
}

function unprotected(host: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `other machines can reach ${host}, and no token is needed`,
    'Set a token, or listen on 127.0.0.1.',
  );
}

function cannotListen(host: string, port: number, cause: Error): PrecedentError {
  return new PrecedentError(
    'io',
    `cannot listen on ${host}, port ${port}: ${cause.message}`,
    'Choose another port, or stop the program that uses this one.',
    { cause },
  );
}
