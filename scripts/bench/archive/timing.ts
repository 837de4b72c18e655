/** Milliseconds. */
export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

/** Runs everything once to warm up, then once measured; returns the results of the measured run. */
export async function timeTwice<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
): Promise<{ spread: Spread; results: Result[] }> {
  for (const item of items) await work(item);
  return timeOnce(items, work);
}

export async function timeOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result | Promise<Result>,
): Promise<{ spread: Spread; results: Result[] }> {
  const times: number[] = [];
  const results: Result[] = [];
  for (const item of items) {
    const started = performance.now();
    results.push(await work(item));
    times.push(performance.now() - started);
  }
  return { spread: spreadOf(times), results };
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

export function round(value: number): number {
  return Number(value.toPrecision(3));
}

/** Current memory of this process, in mebibytes. */
export function residentMegabytes(): number {
  return Math.round(process.memoryUsage().rss / 2 ** 20);
}
