import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { isCopy, sendCopy } from './copy-rows.ts';
import { explainPostgresError } from './postgres-error.ts';

/** `bigint`, the type of counts. Our counts stay far below 2^53. */
const INT8 = 20;
/** Connections per process: several readers, and the one writer that the change sequence allows. */
const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;

/**
 * Settings of every connection: how long to wait for locks; data is on disk when a commit returns, whatever
 * the server's default; each statement sees what is committed, which the change sequence relies on.
 */
function settings(lockTimeout: number): string {
  return `set lock_timeout = ${Math.ceil(lockTimeout)};
    set default_transaction_isolation = 'read committed';
    select set_config('synchronous_commit', 'on', false)
    where current_setting('synchronous_commit') in ('off', 'local')`;
}

/** The pool of the `pg` library for Kysely, with errors converted. */
export function createPool(url: string, location: string, lockTimeout: number): PostgresPool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'precedent',
    types,
  });
  // Otherwise an idle connection that breaks would end the process. The next query reports the error.
  pool.on('error', () => {});
  const explain = <Result>(work: Promise<Result>) =>
    work.catch((error) => {
      throw explainPostgresError(error, location);
    });
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await explain(pool.connect());
      const known = clients.get(client);
      if (known) return known;
      client.on('error', () => {});
      await explain(client.query(settings(lockTimeout)));
      const wrapped = wrapClient(client, explain);
      clients.set(client, wrapped);
      return wrapped;
    },
    end: () => pool.end(),
  };
}

function wrapClient(
  client: pg.PoolClient,
  explain: <Result>(work: Promise<Result>) => Promise<Result>,
): PostgresPoolClient {
  const query = (sql: string, parameters: readonly unknown[]) =>
    explain(isCopy(sql) ? sendCopy(client, sql, String(parameters[0])) : client.query(sql, [...parameters]));
  // Kysely's type has a second overload for cursors, which are not used here.
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
}
