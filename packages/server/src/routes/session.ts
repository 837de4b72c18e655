import { operations } from '@precedent/api';
import { cookieFor } from '../http/authorise.ts';
import { Unauthenticated } from '../http/problem.ts';
import { defineRoute, StatusReply } from '../http/route.ts';

export const getSession = defineRoute(operations.getSession, ({ access }, _input, { role }) => ({
  required: access !== null,
  role,
}));

export const logIn = defineRoute(operations.logIn, ({ access }, { body: { token } }, { isSecure }) => {
  const role = access === null ? 'write' : access.roleOfToken(token);
  if (role === null) throw new Unauthenticated('The server does not accept this token.');
  const headers: Record<string, string> = access === null ? {} : { 'Set-Cookie': cookieFor(token, isSecure) };
  return new StatusReply(200, headers, { required: access !== null, role });
});

export const logOut = defineRoute(operations.logOut, ({ access }, _input, { isSecure }) => {
  const role = access === null ? ('write' as const) : null;
  return new StatusReply(
    200,
    { 'Set-Cookie': cookieFor(null, isSecure) },
    { required: access !== null, role },
  );
});
