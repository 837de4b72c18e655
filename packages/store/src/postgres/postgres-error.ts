import { PrecedentError } from '@precedent/model';
import { corruptArchive, lockedArchive } from '../sql/archive-errors.ts';

/** SQLSTATE: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const LOCKED = /^(55P03|40P01|40001)$/;
const DAMAGED = /^(XX001|XX002|42P01|42703)$/;
/** Disk, memory, connections, shutdown, permissions, a read-only server, an unknown login or database. */
const UNUSABLE = /^(53|58|57P|08|25006|28|3D000|42501)/;
/** Codes of Node and OpenSSL: ECONNREFUSED, ENOENT for a socket, ENOTFOUND … */
const UNREACHABLE = /^(E[A-Z]+|ERR_|CERT_|SELF_SIGNED|DEPTH_|UNABLE_)/;

/** Converts an error of the PostgreSQL client; a PrecedentError is returned as it is. */
export function explainPostgresError(error: unknown, location: string): unknown {
  if (error instanceof PrecedentError || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (LOCKED.test(code)) return lockedArchive(location, error);
  if (DAMAGED.test(code)) return corruptArchive(location, `is damaged: ${error.message}`, error);
  if (UNUSABLE.test(code))
    return new PrecedentError(
      'io',
      `cannot use the archive ${location}: ${error.message}`,
      'Check the address, the permissions of that user and the disk space of the server. Nothing that was acknowledged is lost.',
      { cause: error },
    );
  if (UNREACHABLE.test(code) || /connect|terminat|timeout/i.test(error.message))
    return new PrecedentError(
      'io',
      `cannot reach the archive ${location}: ${messageOf(error)}`,
      'Check that the server is running and accepts connections at that address. Nothing that was acknowledged is lost.',
      { cause: error },
    );
  return error;
}

/** If several addresses were tried, Node gives their errors without a message of its own. */
function messageOf(error: Error): string {
  if (error.message || !(error instanceof AggregateError)) return error.message;
  return error.errors.map((one) => (one instanceof Error ? one.message : String(one))).join(', ');
}
