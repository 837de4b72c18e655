import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { roleSchema } from '../role.ts';

const sessionSchema = z
  .object({
    required: z.boolean().describe('Whether the server asks for a token'),
    role: roleSchema.nullable().describe('What this client may do; null if it must log in first'),
  })
  .describe('What a client may do');

const SETS_COOKIE = 'The cookie is out of reach of scripts and of other sites (HttpOnly, SameSite=Strict).';

export const getSession = defineOperation({
  method: 'get',
  path: '/api/session',
  tag: 'Server',
  summary: 'What this client may do',
  description: 'Whether the server asks for a token, and what the token or cookie of this request allows.',
  reply: sessionSchema,
  access: 'open',
  cacheable: false,
});

export const logIn = defineOperation({
  method: 'post',
  path: '/api/session',
  tag: 'Server',
  summary: 'Log in',
  description: `Exchanges a token for a cookie, as the page does. ${SETS_COOKIE} Other programs send the token itself, in the header \`Authorization: Bearer …\`.`,
  body: z
    .strictObject({ token: z.string().min(1).max(1000).describe('A token of this server') })
    .describe('A token to log in with')
    .meta({ examples: [{ token: 'the token that the server was started with' }] }),
  reply: sessionSchema,
  problems: ['unauthenticated', 'forbidden', 'too_large', 'unsupported_input'],
  access: 'open',
  cacheable: false,
});

export const logOut = defineOperation({
  method: 'delete',
  path: '/api/session',
  tag: 'Server',
  summary: 'Log out',
  description: 'Removes the cookie.',
  reply: sessionSchema,
  problems: ['forbidden'],
  access: 'open',
  cacheable: false,
});
