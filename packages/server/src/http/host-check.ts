import { createProblem } from '@precedent/api';
import type { RequestHandler } from 'express';
import { sendProblem } from './problem.ts';

const LOOPBACK_ADDRESS = /^(?:::ffff:)?127\.|^::1$/;
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses a request that reached the loopback interface under a foreign name. A web site can have its
 * own name point at 127.0.0.1 (DNS rebinding) and would otherwise read the archive from a browser.
 */
export function checkHost(allowedHosts: readonly string[]): RequestHandler {
  const allowed = new Set([...LOOPBACK_NAMES, ...allowedHosts.map((host) => host.toLowerCase())]);
  return (request, response, next) => {
    const name = hostNameOf(request.headers.host);
    if (!LOOPBACK_ADDRESS.test(request.socket.localAddress ?? '') || allowed.has(name)) return next();
    const detail = `This server does not answer to the name "${name}".`;
    sendProblem(response, createProblem('forbidden', detail, 'Open it as http://localhost with its port.'));
  };
}

/**
 * Refuses what changes the archive when a page of another site sent it. Browsers name the page's
 * origin with every such request; other programs send no origin.
 */
export const checkOrigin: RequestHandler = (request, response, next) => {
  const { origin, host } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return next();
  if (URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()) return next();
  const detail = `A page of ${origin} may not change this archive.`;
  sendProblem(
    response,
    createProblem('forbidden', detail, 'Send it from the page of this server, or from a program.'),
  );
};

/** Without its port, lower case. */
function hostNameOf(host: string | undefined): string {
  return (host ?? '').toLowerCase().replace(/:\d*$/, '');
}
