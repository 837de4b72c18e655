import type { Plan } from '@precedent/model';

/** Years after which a plan that nothing followed is no news any more. */
const FORGOTTEN = 1;

/** Whether a plan neither happened nor was called off, and its date, or else the last report of it, is long past. */
export function isForgotten({ status, date, steps }: Plan, now: string): boolean {
  if (status === 'confirmed' || status === 'cancelled') return false;
  const since = date ?? steps.at(-1)?.reported ?? null;
  return since !== null && `${Number(since.slice(0, 4)) + FORGOTTEN}${since.slice(4)}` < now;
}
