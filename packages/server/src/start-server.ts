import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrecedentError } from '@precedent/model';
import { createApp } from './create-app.ts';
import { ServerStopping } from './http/problem.ts';
import type { ServerParts } from './parts.ts';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4242`. */
  url: string;
  /**
   * Takes no new connection, ends streams of events, and refuses articles that wait to be read. Replies
   * that are under way have two seconds. The archive stays open.
   */
  close(): Promise<void>;
}

/**
 * Serves the API and the page.
 *
 * @param options.port 0 for any free one; 4242 by default.
 * @param options.host the loopback interface by default: nobody else can reach it.
 * @throws PrecedentError `io` where the address can't be listened on.
 */
export async function startServer({
  port = 4242,
  host = '127.0.0.1',
  ...parts
}: ServerParts & { port?: number; host?: string }): Promise<RunningServer> {
  const stopping = new AbortController();
  const server = createServer(createApp(parts, stopping.signal));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(host, port, cause)));
    server.listen(port, host, resolve);
  });
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`,
    close: () => {
      stopping.abort(new ServerStopping());
      return closeGently(server);
    },
  };
}

/** Milliseconds for replies that are under way when the server closes. */
const GRACE = 2000;

async function closeGently(server: Server): Promise<void> {
  // A client keeps its connection open after the last reply; no further request is to come by it.
  const sweep = setInterval(() => server.closeIdleConnections(), 20);
  const cut = setTimeout(() => server.closeAllConnections(), GRACE);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(sweep);
  clearTimeout(cut);
}

function cannotListen(host: string, port: number, cause: Error): PrecedentError {
  return new PrecedentError(
    'io',
    `cannot listen on ${host}, port ${port}: ${cause.message}`,
    'Choose another port, or end the program that uses this one.',
    { cause },
  );
}
