import { createProblem } from '@precedent/api';
import type { RequestHandler } from 'express';
import type { AllowedHosts } from '../access/allowed-hosts.ts';
import { sendProblem } from './problem.ts';

/**
 * Refuses requests under a host name that isn't this server's. A web site could point its own name at this address (DNS
 * rebinding) and then use the archive through a visitor's browser.
 */
export function checkHost(hosts: AllowedHosts): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host ?? '';
    if (hosts.isAllowed(host, request.socket.localAddress ?? '')) return next();
    const detail = `The host name "${host}" is not allowed.`;
    const remedy = 'Use the address that the server printed, or start it with --allow-host and this name.';
    sendProblem(response, createProblem('forbidden', detail, remedy));
  };
}

/**
 * Refuses changes that a page of another site sends. Browsers send the page's origin with every such request; other
 * programs don't send one.
 */
export function checkOrigin(hosts: AllowedHosts): RequestHandler {
  return (request, response, next) => {
    const { origin, host = '' } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return next();
    if (origin === hosts.originOf(host, request.protocol)) return next();
    const detail = `Pages of ${origin} are not allowed to change this archive.`;
    const remedy =
      'Use the page of this server, or a program that is not a browser. Behind a proxy with TLS, start the server with --allow-host https://NAME.';
    sendProblem(response, createProblem('forbidden', detail, remedy));
  };
}
