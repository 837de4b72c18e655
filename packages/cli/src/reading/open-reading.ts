import { availableParallelism } from 'node:os';
import type { Article, Reading } from '@precedent/model';
import type { Context } from '../context.ts';
import { ReaderPool } from './reader-pool.ts';

/** Below this many articles, starting threads costs more than they save. */
const WORTH_A_POOL = 4;

/** Something that reads articles, several at once where `width` says so. */
export interface OpenReading {
  width: number;
  read(article: Article): Promise<Reading>;
  close(): Promise<void>;
}

/**
 * The reader in this thread for few articles, a pool for many. The readings are the same either way.
 *
 * @param expected how many articles are to be read, as far as known.
 * @param workers how many threads to use; null for all cores.
 */
export function openReading(context: Context, expected: number, workers: number | null): OpenReading {
  const width = workers ?? availableParallelism();
  if (width <= 1 || expected < WORTH_A_POOL)
    return {
      width: 1,
      read: async (article) => (await context.reader()).read(article),
      close: async () => {},
    };
  let pool: ReaderPool | null = null;
  return {
    // Two articles a worker: one in its hands and one at hand.
    width: width * 2,
    read: (article) => {
      // Not before an article needs it: all may be read already.
      pool ??= new ReaderPool(Math.min(width, expected));
      return pool.read(article);
    },
    close: async () => pool?.close(),
  };
}
