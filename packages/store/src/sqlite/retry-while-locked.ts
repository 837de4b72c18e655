import { setTimeout as wait } from 'node:timers/promises';
import { PrecedentError } from '@precedent/model';

/** Milliseconds between two attempts. */
const PAUSE = 15;

/**
 * Tries again while another process locks the archive. SQLite's own waiting would block this thread, and with
 * it the other requests of a server.
 *
 * @param timeout milliseconds until the error is thrown.
 */
export async function retryWhileLocked<Result>(
  work: () => Promise<Result>,
  timeout: number,
): Promise<Result> {
  for (const start = performance.now(); ; await wait(PAUSE))
    try {
      return await work();
    } catch (error) {
      const locked = error instanceof PrecedentError && error.code === 'archive_locked';
      if (!locked || performance.now() - start > timeout) throw error;
    }
}
