import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PrecedentError } from '@precedent/model';
import { createApp } from './create-app.ts';
import type { ServerParts } from './parts.ts';

/** A server that listens. */
export interface RunningServer {
  /** `http://127.0.0.1:4242`. */
  url: string;
  /** Takes no new connection, breaks off the open ones. The archive stays open. */
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
  const server = createServer(createApp(parts));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(cannotListen(host, port, cause)));
    server.listen(port, host, resolve);
  });
  const { address, family, port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(host: string, port: number, cause: Error): PrecedentError {
  return new PrecedentError(
    'io',
    `cannot listen on ${host}, port ${port}: ${cause.message}`,
    'Choose another port, or end the program that uses this one.',
    { cause },
  );
}
