import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Role } from '@precedent/api';
import { PrecedentError } from '@precedent/model';

/** The tokens that a server accepts. */
export interface Tokens {
  /** May read and write; null if nobody may write. */
  write: string | null;
  /** May only read; null if there is no such token. */
  read: string | null;
}

/** Shorter tokens could be guessed. */
const SHORTEST_TOKEN = 16;

/** 256 random bits. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Decides what the bearers of tokens may do. */
export class Access {
  private readonly tokens: [role: Role, token: string][];

  /** @throws PrecedentError `invalid_input` if a token is too short, or if both are the same. */
  constructor({ write, read }: Tokens) {
    this.tokens = [];
    if (write !== null) this.tokens.push(['write', checkToken(write)]);
    if (read !== null) this.tokens.push(['read', checkToken(read)]);
    if (write === read)
      throw new PrecedentError(
        'invalid_input',
        'the tokens for reading and for writing are the same',
        'Give two different tokens, or only one.',
      );
  }

  roleOfToken(token: string): Role | null {
    return this.find((known) => isSame(known, token));
  }

  roleOfSession(session: string): Role | null {
    return this.find((known) => isSame(sessionOf(known), session));
  }

  /** Looks at all tokens, so that the time it takes tells nothing. */
  private find(isMeant: (token: string) => boolean): Role | null {
    const roles = this.tokens.map(([role, token]) => (isMeant(token) ? role : null));
    return roles.find((role) => role !== null) ?? null;
  }
}

/**
 * What the cookie of somebody who logged in contains. It is derived from the token, so that it ends with it and doesn't
 * reveal it: other servers on the same host get the cookie too.
 */
export function sessionOf(token: string): string {
  return createHmac('sha256', token).update('precedent session').digest('base64url');
}

function checkToken(token: string): string {
  if (token.length >= SHORTEST_TOKEN) return token;
  throw new PrecedentError(
    'invalid_input',
    `a token has ${token.length} characters; it needs at least ${SHORTEST_TOKEN}`,
    'Make one with: openssl rand -base64 32',
  );
}

/** Compares in constant time, whatever the lengths. */
function isSame(a: string, b: string): boolean {
  const [first, second] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return timingSafeEqual(first!, second!);
}
