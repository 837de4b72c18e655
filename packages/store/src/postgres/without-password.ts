import { PrecedentError } from '@precedent/model';

/** The address without the password, for messages and logs. */
export function withoutPassword(url: string): string {
  try {
    const address = new URL(url);
    if (address.password) address.password = '***';
    if (address.searchParams.has('password')) address.searchParams.set('password', '***');
    return address.href;
  } catch {
    throw new PrecedentError(
      'invalid_input',
      'the address of the PostgreSQL archive is not a URL',
      'Write postgres://user:password@host:5432/database, with special characters percent-encoded.',
    );
  }
}
