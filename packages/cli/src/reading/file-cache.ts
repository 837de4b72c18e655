import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AnswerCache } from '@precedent/llm';
import { PrecedentError } from '@precedent/model';

/**
 * Keeps answers as files in a folder, which is created when needed. Each is written under another name and
 * then renamed, so that an interrupted run leaves no partial file. Several processes may share the folder.
 */
export function openFileCache(folder: string): AnswerCache {
  let written = 0;
  // One subfolder per key prefix: some file systems are slow with many files in one folder.
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  return {
    async get(key) {
      try {
        return await readFile(fileOf(key), 'utf8');
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw unusable('read', folder, cause);
      }
    },
    async set(key, value) {
      const file = fileOf(key);
      const beside = `${file}.${process.pid}-${written++}.part`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(beside, value);
        await rename(beside, file);
      } catch (cause) {
        await rm(beside, { force: true }).catch(() => {});
        throw unusable('write to', folder, cause);
      }
    },
  };
}

function unusable(what: string, folder: string, cause: unknown): PrecedentError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new PrecedentError(
    'io',
    `cannot ${what} the cache folder ${folder}: ${reason}`,
    'Choose another folder with --cache, or turn the cache off with --no-cache.',
    { cause },
  );
}
