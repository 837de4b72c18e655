import { appendFileSync } from 'node:fs';
import { PrecedentError } from '@precedent/model';
import type { LoggedRequest } from '@precedent/server';

/**
 * Where `serve --log` writes: one line of JSON for each request.
 *
 * @returns null if nothing is to be logged.
 * @throws PrecedentError `io` if the file can't be written.
 */
export function openRequestLog(
  file: string | undefined,
  note: (text: string) => void,
): ((entry: LoggedRequest) => void) | null {
  if (file === undefined) return null;
  if (file === '-') return (entry) => note(`${JSON.stringify(entry)}\n`);
  try {
    appendFileSync(file, '');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const remedy = 'Name a file that can be written with --log, or - for standard error.';
    throw new PrecedentError('io', `cannot write the log ${file}: ${reason}`, remedy, { cause });
  }
  let failed = false;
  return (entry) => {
    try {
      appendFileSync(file, `${JSON.stringify(entry)}\n`);
      failed = false;
    } catch (error) {
      // A full disk must not end the server; it is reported once.
      if (!failed) note(`The log ${file} cannot be written: ${error}\n`);
      failed = true;
    }
  };
}
