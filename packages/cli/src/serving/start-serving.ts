import { PrecedentError } from '@precedent/model';
import type { RunningServer, ServerParts } from '@precedent/server';

/** @throws PrecedentError `io`, naming the option for another port or address. */
export async function startServing(
  parts: ServerParts & { port: number; host: string },
): Promise<RunningServer> {
  const { startServer } = await import('@precedent/server');
  try {
    return await startServer(parts);
  } catch (error) {
    throw explainListenError(error, parts.port, parts.host);
  }
}

function explainListenError(error: unknown, port: number, host: string): unknown {
  const explain = (message: string, remedy: string) =>
    new PrecedentError('io', message, remedy, { cause: error });
  switch (error instanceof PrecedentError && (error.cause as NodeJS.ErrnoException | undefined)?.code) {
    case 'EADDRINUSE':
      return explain(`port ${port} is in use`, `Choose another: precedent serve --port ${port + 1}`);
    case 'EACCES':
      return explain(
        `no permission to use port ${port}`,
        'Choose one above 1023: precedent serve --port 4242',
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return explain(
        `this machine has no address ${host}`,
        'Choose one of its own addresses with --host, or omit the option.',
      );
    default:
      return error;
  }
}
