import { gunzipSync } from 'node:zlib';
import { readDataFile } from './read-data-file.ts';

/**
 * Reads a JSON Lines file, gzipped or not; the caller knows the form of its lines.
 *
 * @throws PrecedentError `not_found` if there is no such file.
 */
export function readJsonLines<T>(file: string): T[] {
  const bytes = readDataFile(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
