import { availableParallelism } from 'node:os';
import type { Article, Reading } from '@precedent/model';
import type { Context } from '../context.ts';
import { ReaderPool } from './reader-pool.ts';

/** Below this many articles, starting threads costs more than they save. */
const WORTH_A_POOL = 4;
/** Over this many characters, an article would keep this thread from hearing anything for a second or more. */
const LONG = 40_000;

/** Something that reads articles, several at once where `width` says so. */
export interface OpenReading {
  width: number;
  read(article: Article): Promise<Reading>;
  close(): Promise<void>;
}

/**
 * The reader in this thread for few short articles, a pool for many and for long ones. The readings are
 * the same either way.
 *
 * @param expected how many articles are to be read, as far as known.
 * @param workers how many threads to use; null for all cores.
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

/** Reads in threads. They start with the first article, and leave what they read when the process is told to end. */
export function openPool(context: Context, threads: number): OpenReading {
  const { signal } = context.stop;
  let pool: ReaderPool | null = null;
  const close = async () => pool?.close();
  signal.addEventListener('abort', close, { once: true });
  return {
    // Two articles a worker: one in its hands and one at hand.
    width: threads * 2,
    read: (article) => {
      pool ??= new ReaderPool(threads);
      return pool.read(article);
    },
    close: async () => {
      signal.removeEventListener('abort', close);
      await close();
    },
  };
}
