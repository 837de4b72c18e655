import { availableParallelism } from 'node:os';
import type { Article, Reading } from '@precedent/model';
import type { Context } from '../context.ts';
import { ReaderPool } from './reader-pool.ts';

/** With fewer articles, starting threads takes longer than it saves. */
const WORTH_A_POOL = 4;
/** In characters; a longer article would block this thread for a second or more. */
const LONG = 40_000;

/** Reads articles, up to `width` at once. */
export interface OpenReading {
  width: number;
  /** Where a reader has it, it is given all articles before the first is read, and may refuse to go on. */
  prepare?(articles: readonly Article[]): Promise<void>;
  read(article: Article): Promise<Reading>;
  close(): Promise<void>;
}

/**
 * Reads few short articles in this thread, and many or long ones in a pool of threads. The readings are the
 * same.
 *
 * @param expected how many articles will be read, as far as known.
 * @param workers how many threads to use; null for one per core.
 */
export function openReading(context: Context, expected: number, workers: number | null): OpenReading {
  const threads = workers ?? availableParallelism();
  const isMany = threads > 1 && expected >= WORTH_A_POOL;
  const pool = openPool(context, isMany ? Math.min(threads, expected) : 1);
  return {
    ...pool,
    width: isMany ? pool.width : 1,
    read: async (article) => {
      if (isMany || article.text.length > LONG) return pool.read(article);
      return (await context.reader()).read(article);
    },
  };
}

/** Reads in worker threads, which start with the first article and end with the process. */
function openPool(context: Context, threads: number): OpenReading {
  const pool = new ReaderPool(threads);
  const { signal } = context.stop;
  const close = () => pool.close();
  signal.addEventListener('abort', close, { once: true });
  return {
    // Two articles per worker: one being read and one waiting.
    width: threads * 2,
    read: (article) => pool.read(article),
    close: async () => {
      signal.removeEventListener('abort', close);
      await close();
    },
  };
}
