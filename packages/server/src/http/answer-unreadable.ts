import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { createProblem } from '@precedent/api';

/** The status for a request that Node can't read, by the code of its error; 400 for any other. */
const STATUSES: ReadonlyMap<string, number> = new Map([
  ['HPE_HEADER_OVERFLOW', 431],
  ['ERR_HTTP_REQUEST_TIMEOUT', 408],
]);

/** Answers a request that isn't valid HTTP, has a longer address or header than is read, or takes too long to arrive. */
export function answerUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = STATUSES.get(error.code ?? '') ?? 400;
  const body = JSON.stringify({ ...explain(status), status });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function explain(status: number) {
  if (status === 431)
    return createProblem(
      'too_large',
      'The address or the headers are longer than 16 kB.',
      'Send a shorter request.',
    );
  if (status === 408)
    return createProblem('invalid_input', 'The request did not arrive in time.', 'Send it again.');
  return createProblem('invalid_input', 'The request is not valid HTTP.', 'Send it with an HTTP client.');
}
