import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Archive } from '@precedent/store';
import type { Context } from './context.ts';
import { type FoundFile, findFiles } from './input/find-files.ts';
import { readItems } from './input/read-items.ts';

/** Facts first: they take no reading, so the page has them at once. */
const FOLDERS = ['facts', 'examples/facts', 'articles', 'examples/articles'];
const isExample = ({ name }: FoundFile) => /^[^/]+\/examples\//.test(name);

/** The files of `data/` that a server adds before it serves. */
export interface StartData {
  files: FoundFile[];
  /** How many of them are examples, which are there to try the tool on, not to mix with real work. */
  examples: number;
}

/** @param wantsExamples even then there are none if the archive contains anything that is not of `data/`. */
export async function findStartData(
  archive: Archive,
  wantsExamples: boolean,
  context: Context,
): Promise<StartData> {
  const all = await filesOf(FOLDERS);
  const missing = wantsExamples ? await findMissing(all, archive, context) : [];
  const files = all.filter((file) => !isExample(file) || missing.includes(file));
  return { files, examples: missing.length };
}

async function filesOf(folders: readonly string[]): Promise<FoundFile[]> {
  const { DATA_DIR } = await import('@precedent/reference');
  const existing = folders.map((folder) => join(DATA_DIR, folder)).filter((folder) => existsSync(folder));
  return existing.length === 0 ? [] : findFiles(existing, undefined, dirname(DATA_DIR));
}

/**
 * The examples that the archive lacks: all of them if it is new, the rest if an earlier start was stopped,
 * none if anything was added from elsewhere, removed or decided.
 */
async function findMissing(
  files: readonly FoundFile[],
  archive: Archive,
  context: Context,
): Promise<FoundFile[]> {
  if ((await archive.counts()).articles > files.length) return [];
  const keys = await keysOf(files, context);
  const fileOf = new Map((await archive.files()).map(({ articleId, file }) => [articleId, file]));
  const kept = new Set(
    (await archive.articles()).map(({ kind, id }) => (kind === 'facts' ? fileOf.get(id) : id)),
  );
  const known = new Set(keys.values());
  const isTouched =
    (await archive.changes(0)).some(({ kind }) => kind !== 'added') ||
    [...kept].some((key) => !known.has(key!));
  return isTouched ? [] : files.filter((file) => isExample(file) && !kept.has(keys.get(file.name)!));
}

/** By file, what the archive knows its content by: a facts file its name, an article its id. */
async function keysOf(files: readonly FoundFile[], context: Context): Promise<Map<string, string>> {
  const keys = new Map(files.map(({ name }) => [name, name]));
  const articles = files.filter(({ name }) => !name.endsWith('.csv'));
  for await (const item of readItems(articles, context))
    if (item.kind === 'article') keys.set(item.file, item.article.id);
  return keys;
}
