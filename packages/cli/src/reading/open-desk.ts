import { availableParallelism } from 'node:os';
import type { ServerReader } from '@precedent/server';
import type { Context } from '../context.ts';
import { type ChosenReader, chooseBuiltIn } from './chosen-reader.ts';
import { ReaderPool } from './reader-pool.ts';

/** At least two, so that a short article need not wait for a long one; each takes up to 400 MB. */
const PROCESSES = Math.max(2, Math.min(4, availableParallelism()));

/** Where a server reads: in processes beside it, so that it goes on answering and can end them at any time. */
export interface ReadingDesk {
  width: number;
  /** For articles that are posted. */
  reader(): Promise<ServerReader>;
  /** For files that the server adds when it starts. */
  chosen: ChosenReader;
  close(): Promise<void>;
}

/** Opens a desk, which gives up its articles when this process has to end. Reading processes start when needed. */
export function openDesk(context: Context): ReadingDesk {
  const pool = new ReaderPool(PROCESSES, context.startReadingProcess);
  const { signal } = context.stop;
  const close = () => pool.close();
  signal.addEventListener('abort', close, { once: true });
  return {
    width: PROCESSES,
    reader: async () => ({
      info: await context.readerInfo(),
      parse: (input, gone) => pool.parse(input, gone),
      read: (article, gone) => pool.read(article, gone),
      explain: (article, gone) => pool.explain(article, gone),
    }),
    chosen: {
      ...chooseBuiltIn(context),
      open: () => ({ width: PROCESSES, read: (article) => pool.read(article), close: async () => {} }),
    },
    close: async () => {
      signal.removeEventListener('abort', close);
      await close();
    },
  };
}
