import { existsSync, readFileSync } from 'node:fs';
import { PrecedentError } from '@precedent/model';

/**
 * Reads a file of evaluation data.
 *
 * @throws PrecedentError `not_found` if there is no such file.
 */
export function readDataFile(file: string): Buffer {
  if (existsSync(file)) return readFileSync(file);
  throw new PrecedentError('not_found', `${file} does not exist`, 'Name the folder that has it: --eval DIR.');
}
