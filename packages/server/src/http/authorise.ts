import { createProblem, type Operation, type Role } from '@precedent/api';
import type { Request, RequestHandler, Response } from 'express';
import { type Access, sessionOf } from '../access/access.ts';
import { sendProblem, Unauthenticated } from './problem.ts';

const COOKIE = 'precedent_session';

/** Lets a request pass if its token or cookie allows it; without `access` everybody may do everything. */
export function authorise(access: Access | null, needed: Operation['access']): RequestHandler {
  return (request, response, next) => {
    const role = access === null ? 'write' : roleOf(request, access);
    response.locals.role = role;
    if (needed === 'open' || role === 'write' || role === needed) return next();
    if (role === null) throw new Unauthenticated('This server needs a token.');
    const detail = 'This token may only read.';
    sendProblem(response, createProblem('forbidden', detail, 'Use a token that may write.'));
  };
}

/** What {@link authorise} found out. */
export function grantedRole(response: Response): Role | null {
  return response.locals.role;
}

function roleOf({ headers }: Request, access: Access): Role | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token !== undefined) return access.roleOfToken(token);
  const [, session] = new RegExp(`(?:^|;) *${COOKIE}=([^;]*)`).exec(headers.cookie ?? '') ?? [];
  return session === undefined ? null : access.roleOfSession(session);
}

/** The Set-Cookie header that logs a browser in with a token, or out with null. Without an expiry, it ends with the browser. */
export function cookieFor(token: string | null, isSecure: boolean): string {
  const value = token === null ? '' : sessionOf(token);
  const end = token === null ? '; Max-Age=0' : '';
  return `${COOKIE}=${value}${end}; Path=/; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
}
