import type { Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isWebAddress, PrecedentError } from '@precedent/model';

/** Files to read in a folder; a file named on its own is read whatever its extension. */
const READABLE =
  /\.(txt|text|md|markdown|html?|xhtml|csv|jsonl|ndjson|pdf|docx|eml|mbox|rss|atom|warc|warc\.gz)$/i;
/** Describes the folder. */
const ABOUT = /^readme\b/i;

export const STANDARD_INPUT = '-';
export const STANDARD_INPUT_NAME = 'standard input';

/** Paths of files in a folder that are not of a type to read. */
export type NoteSkipped = (paths: string[]) => void;

/** A file to read, or a page or feed of the web. */
export interface FoundFile {
  /** Or its address. */
  path: string;
  /** Its path from the base folder, if it is inside: the same on every machine. */
  name: string;
  /** Of a feed of the web: whether an article that it links to need not be fetched. */
  isKnown?: (url: string) => boolean;
}

/**
 * Lists the files and addresses named, and those inside the folders named, ordered by name, without hidden files and
 * READMEs.
 *
 * @param note receives the other files in the folders.
 * @param base files inside it are named by their path from there.
 * @throws PrecedentError `not_found`, also if a folder has no file to read; `io`.
 */
export async function findFiles(
  paths: readonly string[],
  note: NoteSkipped = () => {},
  base: string = process.cwd(),
): Promise<FoundFile[]> {
  const found: string[] = [];
  const skipped: string[] = [];
  for (const path of paths)
    if (path === STANDARD_INPUT || isWebAddress(path) || !(await stated(path)).isDirectory())
      found.push(path);
    else for (const file of await list(path)) (READABLE.test(file) ? found : skipped).push(file);
  if (found.length === 0) throw nothingToRead(paths);
  if (skipped.length > 0) note(skipped);
  return [...new Set(found)].map((path) => ({ path, name: nameOf(path, base) }));
}

function nothingToRead(paths: readonly string[]): PrecedentError {
  return new PrecedentError(
    'not_found',
    `nothing to read in ${paths.join(', ')}`,
    'Text, Markdown, HTML, CSV, JSON Lines, PDF, DOCX, EML, MBOX, RSS, Atom and WARC files are read from a folder, by the ends of their names. Name other files on the command line.',
  );
}

function nameOf(path: string, base: string): string {
  if (path === STANDARD_INPUT) return STANDARD_INPUT_NAME;
  if (isWebAddress(path)) return path;
  const below = relative(base, resolve(path));
  const named = below.startsWith('..') || isAbsolute(below) ? path : below;
  return named.split(sep).join('/');
}

async function stated(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (cause) {
    throw new PrecedentError('not_found', `no such file or folder: ${path}`, 'Check its name.', { cause });
  }
}

async function list(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of (await entriesOf(folder)).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || ABOUT.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) for (const below of await list(path)) found.push(below);
    else if (!entry.isSymbolicLink() || READABLE.test(entry.name)) found.push(path);
  }
  return found;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new PrecedentError('io', `cannot read the folder ${folder}`, 'Check its permissions.', {
      cause,
    });
  }
}
