import { setTimeout as wait } from 'node:timers/promises';
import { PrecedentError } from '@precedent/model';

/** Milliseconds between two attempts. */
const PAUSE = 15;

/**
 * Tries again while another process holds the archive. SQLite's own waiting would block this thread,
 * and with it a server's other requests.
 *
 * @param timeout milliseconds until the refusal is passed on.
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
