import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { round, type Spread, spreadOf } from '../archive/timing.ts';

/** How long `/api/health` took, in milliseconds. */
export type Health = Spread & { p99: number; pings: number };

/** Asks for the health of a server while something else is done with it. */
export async function whilePinging<Result>(
  url: string,
  work: () => Promise<Result>,
): Promise<{ result: Result; health: Health }> {
  const pings = new Worker(new URL('ping-health.mjs', import.meta.url), { workerData: url });
  try {
    const result = await work();
    pings.postMessage('stop');
    const [times] = (await once(pings, 'message')) as [number[]];
    return { result, health: { ...spreadOf(times), p99: percentile(times, 0.99), pings: times.length } };
  } finally {
    await pings.terminate();
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
}
