import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isWebAddress, PrecedentError } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import type { FoundFile } from '../input/find-files.ts';
import { addAll } from '../reading/add-all.ts';
import type { AddResult } from '../reading/add-result.ts';
import type { ChosenReader } from '../reading/chosen-reader.ts';
import { reportError } from '../report-error.ts';
import { AddressWatch } from './address-watch.ts';
import { FolderWatch } from './folder-watch.ts';

/** Milliseconds between two looks at folders. */
const LOOK = 2_000;

interface Watch {
  /** What is to be read now. */
  next(): Promise<FoundFile[]>;
  /** What was given out could not be added, and is given out again. */
  retry(files: readonly FoundFile[]): void | Promise<void>;
  /** All that was given out was added. */
  finish?(): Promise<void>;
}

export interface WatchOptions {
  /** Milliseconds between two fetches of an address. */
  every: number;
  workers: number | null;
  reader: ChosenReader;
}

/**
 * Adds what appears in folders and at addresses until it is told to stop. All that it remembers is in the archive, so it can be
 * killed at any time: the next run finds whatever was not acknowledged.
 *
 * @throws PrecedentError `not_found` if a source is neither a folder nor an address.
 */
export async function* watchSources(
  sources: readonly string[],
  archive: Archive,
  context: Context,
  { every, workers, reader }: WatchOptions,
): AsyncIterable<AddResult> {
  const { signal } = context.stop;
  const watches: Watch[] = [];
  for (const source of sources)
    watches.push(
      isWebAddress(source) ? new AddressWatch(source, archive, every, context) : await watchFolder(source),
    );
  const heedNoMore = context.stop.heed();
  try {
    for (;;) {
      for (const watch of watches) {
        const files = await watch.next();
        if (files.length === 0) continue;
        try {
          let complete = true;
          for await (const result of addAll(files, archive, context, workers, reader)) {
            if (result.outcome === 'failed') complete = false;
            yield result;
          }
          if (complete) await watch.finish?.();
        } catch (error) {
          // For example, another process holds the archive for long.
          if (!(error instanceof PrecedentError)) throw error;
          reportError(error, context.terminal);
          await watch.retry(files);
        }
      }
      await wait(LOOK, undefined, { signal }).catch(() => {});
      signal.throwIfAborted();
    }
  } finally {
    heedNoMore();
  }
}

async function watchFolder(path: string): Promise<FolderWatch> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) return new FolderWatch(path);
  throw new PrecedentError(
    'not_found',
    `no such folder: ${path}`,
    'Name a folder, or an address that begins with https://.',
  );
}
