import type { Tokens } from '@precedent/server';
import type { Context } from '../context.ts';

/** What the command line says about who may use the server. */
export interface TokenOptions {
  host: string;
  /** Host names under which it answers besides its own. */
  allowHost?: string[];
  token?: string;
  readToken?: string;
  requireToken?: boolean;
  /** Whether nobody may write anyway. */
  readOnly?: boolean;
}

/** The tokens that a server needs. */
export interface ServingTokens {
  /** Null if it needs none. */
  tokens: Tokens | null;
  /** Whether they were just made. */
  isNew: boolean;
  /** What the person who starts the server should know; null for nothing. */
  note: string | null;
}

/** The tokens given by options or the environment; otherwise new ones, where other machines can reach the server. */
export async function chooseTokens(
  options: TokenOptions,
  { environment }: Pick<Context, 'environment'>,
): Promise<ServingTokens> {
  const { host, allowHost = [], token, readToken, requireToken = false, readOnly = false } = options;
  const { createToken, isLoopback } = await import('@precedent/server');
  const isExposed = !isLoopback(host);
  const note = isExposed
    ? `${host} can be reached from other machines, without encryption: see SECURITY.md for TLS`
    : null;
  const write = token ?? (environment.PRECEDENT_TOKEN || null);
  const read = readToken ?? (environment.PRECEDENT_READ_TOKEN || null);
  if (write !== null || read !== null) return { tokens: { write, read }, isNew: false, note };
  if (isExposed || requireToken)
    return { tokens: { write: readOnly ? null : createToken(), read: createToken() }, isNew: true, note };
  const [allowed] = allowHost;
  if (allowed === undefined) return { tokens: null, isNew: false, note };
  const open = `anyone who can reach ${allowed} can read${readOnly ? '' : ' and write'}; to ask for a token, add --require-token`;
  return { tokens: null, isNew: false, note: open };
}
