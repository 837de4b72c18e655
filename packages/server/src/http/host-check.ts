import { createProblem } from '@precedent/api';
import type { RequestHandler } from 'express';
import { sendProblem } from './problem.ts';

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests that reach the loopback interface under another host name. A web site could point its
 * own name at 127.0.0.1 (DNS rebinding) and then read the archive through a visitor's browser.
 */
export function checkHost(allowedHosts: readonly string[]): RequestHandler {
  const allowed = new Set([...LOOPBACK_NAMES, ...allowedHosts.map((host) => host.toLowerCase())]);
  return (request, response, next) => {
    const name = hostNameOf(request.headers.host);
    if (!LOOPBACK_ADDRESS.test(request.socket.localAddress ?? '') || allowed.has(name)) return next();
    const detail = `The host name "${name}" is not allowed.`;
    sendProblem(
      response,
      createProblem('forbidden', detail, 'Open http://localhost with the port of the server.'),
    );
  };
}

/**
 * Refuses changes to the archive that a page of another site sends. Browsers send the page's origin with
 * every such request; other programs don't send one.
 */
export const checkOrigin: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return next();
  if (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()) return next();
  const detail = `Pages of ${origin} are not allowed to change this archive.`;
  sendProblem(
    response,
    createProblem('forbidden', detail, 'Use the page of this server, or a program that is not a browser.'),
  );
};

/** In lower case, without the port. */
function hostNameOf(host: string | undefined): string {
  return (host ?? '').toLowerCase().replace(/:\d*$/, '');
}
