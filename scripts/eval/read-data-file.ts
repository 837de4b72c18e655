import { existsSync, readFileSync } from 'node:fs';
import { PrecedentError } from '@precedent/model';

/**
 * The bytes of a file of evaluation data.
 *
 * @throws PrecedentError `not_found` where there is no such file.
 */
export function readDataFile(file: string): Buffer {
  if (existsSync(file)) return readFileSync(file);
  throw new PrecedentError(
    'not_found',
    `there is no file ${file}`,
    'Name the folder that has it: --eval DIR.',
  );
}
