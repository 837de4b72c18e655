import { PrecedentError } from '@precedent/model';
import type { PushTarget } from './push-batches.ts';

/** What can be wrong, by the code of the driver or the server. */
const REMEDIES: readonly [code: RegExp, remedy: string][] = [
  [
    /Security\.CredentialsExpired/,
    'Log in once with the Neo4j browser or cypher-shell and choose a new password.',
  ],
  [/Security\./, 'Check --user and the password (PRECEDENT_NEO4J_PASSWORD), and that the user may write.'],
  [/DatabaseNotFound/, 'Name an existing database with --database.'],
  [/^ServiceUnavailable$|^SessionExpired$/, 'Check the address, and that Bolt is enabled there.'],
  [
    /ConstraintValidationFailed|ConstraintCreationFailed/,
    'Push to a database without other nodes called Entity.',
  ],
];

/** An error of the driver as one of ours; others stay as they are. */
export function toNeo4jError(error: unknown, { address }: PushTarget): unknown {
  if (!(error instanceof Error) || !('code' in error) || error instanceof PrecedentError) return error;
  const code = String(error.code);
  const [, remedy] = REMEDIES.find(([pattern]) => pattern.test(code)) ?? [];
  return new PrecedentError(
    'io',
    `cannot write to Neo4j at ${address}: ${error.message}`,
    `${remedy ?? 'Neo4j 5.7 or newer is needed.'} What was written before stays; pushing again completes it.`,
    { cause: error },
  );
}
