import { operations } from '@precedent/api';
import { cookieFor } from '../http/authorise.ts';
import { Unauthenticated } from '../http/problem.ts';
import { defineFrontRoute, StatusReply } from '../http/route.ts';

export const getSession = defineFrontRoute(operations.getSession, ({ access }, _input, { role }) => ({
  required: access !== null,
  role,
}));

export const logIn = defineFrontRoute(operations.logIn, ({ access }, { body: { token } }, { isSecure }) => {
  const role = access === null ? 'write' : access.roleOfToken(token);
  if (role === null) throw new Unauthenticated('The server does not accept this token.');
  const headers: Record<string, string> = access === null ? {} : { 'Set-Cookie': cookieFor(token, isSecure) };
  return new StatusReply(200, headers, { required: access !== null, role });
});

export const logOut = defineFrontRoute(operations.logOut, ({ access }, _input, { isSecure }) => {
  const role = access === null ? ('write' as const) : null;
  return new StatusReply(
    200,
    { 'Set-Cookie': cookieFor(null, isSecure) },
    { required: access !== null, role },
  );
});
