import { isIP } from 'node:net';
import { PrecedentError } from '@precedent/model';

const SCHEME = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:$/;
const ENCRYPTED = /\+(?:s|ssc):$/;

/**
 * The address of a Neo4j server, checked.
 *
 * @param unencrypted whether the password may cross a network as it is.
 * @throws PrecedentError `invalid_input`, without a password that the address has.
 */
export function readNeo4jAddress(address: string, unencrypted: boolean): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !SCHEME.test(url.protocol) || url.hostname === '')
    throw new PrecedentError(
      'invalid_input',
      'that is not an address of Neo4j',
      'Write it as bolt+s://db.example.org or, on this machine, bolt://localhost:7687.',
    );
  if (url.username !== '' || url.password !== '')
    throw new PrecedentError(
      'invalid_input',
      `the address of ${url.hostname} contains a user or password, which would stay in the history of the shell`,
      'Name the user with --user. The password is asked for, or read from PRECEDENT_NEO4J_PASSWORD.',
    );
  if (!ENCRYPTED.test(url.protocol) && !unencrypted && !isThisMachine(url.hostname))
    throw new PrecedentError(
      'invalid_input',
      `the connection to ${url.hostname} would not be encrypted`,
      `Write ${url.protocol.replace(':', '+s:')}//${url.host}, or add --unencrypted in a network that you trust.`,
    );
  return address;
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}
