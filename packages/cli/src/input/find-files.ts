import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { PrecedentError } from '@precedent/model';

/** What a folder is searched for; a file named on its own is read whatever its ending. */
const READABLE = /\.(txt|text|md|markdown|html?|xhtml|csv|jsonl|ndjson)$/i;
/** Tells about the folder, not about politics. */
const ABOUT = /^readme\b/i;

export const STANDARD_INPUT = '-';
export const STANDARD_INPUT_NAME = 'standard input';

/** Files of a folder that are of no kind that is read, by path. */
export type PassedOver = (paths: string[]) => void;

/** A file to read. */
export interface FoundFile {
  path: string;
  /** What to call it, the same on every machine where it lies under the base folder. */
  name: string;
}

/**
 * The files that are meant: files as they are, folders by what they hold, in order of their names,
 * hidden files and READMEs left out.
 *
 * @param tell is told what else folders hold.
 * @param base files below it are named by their path from there.
 * @throws PrecedentError `not_found`, also where there is no file at all; `io`.
 */
export async function findFiles(
  paths: readonly string[],
  tell: PassedOver = () => {},
  base: string = process.cwd(),
): Promise<FoundFile[]> {
  const found: string[] = [];
  const passedOver: string[] = [];
  for (const path of paths)
    if (path === STANDARD_INPUT || !(await stated(path)).isDirectory()) found.push(path);
    else for (const file of await list(path)) (READABLE.test(file) ? found : passedOver).push(file);
  if (found.length === 0) throw nothingToRead(paths);
  if (passedOver.length > 0) tell(passedOver);
  return [...new Set(found)].map((path) => ({ path, name: nameOf(path, base) }));
}

function nothingToRead(paths: readonly string[]): PrecedentError {
  return new PrecedentError(
    'not_found',
    `there is nothing to read in ${paths.join(', ')}`,
    'Folders are searched for .txt, .md, .html, .csv and .jsonl files; name other files themselves.',
  );
}

function nameOf(path: string, base: string): string {
  if (path === STANDARD_INPUT) return STANDARD_INPUT_NAME;
  const below = relative(base, resolve(path));
  const named = below.startsWith('..') || isAbsolute(below) ? path : below;
  return named.split(sep).join('/');
}

async function stated(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw new PrecedentError('not_found', `there is no file or folder ${path}`, 'Check its name.', { cause });
  }
}

async function list(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of (await entriesOf(folder)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || ABOUT.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await list(path)));
    else if (!entry.isSymbolicLink() || READABLE.test(entry.name)) found.push(path);
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new PrecedentError('io', `cannot read the folder ${folder}`, 'Check that you may read it.', {
      cause,
    });
  }
}
