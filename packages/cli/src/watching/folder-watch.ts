import { stat } from 'node:fs/promises';
import { PrecedentError } from '@precedent/model';
import { type FoundFile, findFiles } from '../input/find-files.ts';

/**
 * Finds the files of a folder that are new or have changed since they were last given out. A file is given out when it was the
 * same twice in a row, because it may still be being written.
 */
export class FolderWatch {
  private readonly folder: string;
  private readonly seen = new Map<string, string>();
  private readonly given = new Map<string, string>();

  constructor(folder: string) {
    this.folder = folder;
  }

  async next(): Promise<FoundFile[]> {
    const changed: FoundFile[] = [];
    for (const file of await this.list()) {
      const stamp = await stampOf(file.path);
      if (stamp === null || this.given.get(file.path) === stamp) continue;
      if (this.seen.get(file.path) === stamp) {
        changed.push(file);
        this.given.set(file.path, stamp);
      }
      this.seen.set(file.path, stamp);
    }
    return changed;
  }

  /** Gives these files out again next time. */
  retry(files: readonly FoundFile[]): void {
    for (const { path } of files) this.given.delete(path);
  }

  private async list(): Promise<FoundFile[]> {
    try {
      return await findFiles([this.folder]);
    } catch (error) {
      // Nothing in it yet.
      if (error instanceof PrecedentError && error.code === 'not_found') return [];
      throw error;
    }
  }
}

/** Null if it was removed meanwhile. */
async function stampOf(path: string): Promise<string | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return `${size} ${mtimeMs}`;
  } catch {
    return null;
  }
}
