import type { Measured } from './measured.ts';
import type { Spread } from './timing.ts';

export const OPERATIONS = ['hop', 'lineage', 'path', 'search', 'add'] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Limits of the warm p95 of an SQLite archive, in milliseconds. */
export const BARS: Record<Operation | 'open', number> = {
  hop: 20,
  lineage: 20,
  path: 100,
  search: 20,
  add: 50,
  open: 1000,
};

/** Summary of several rounds: the median of each number, and the range of the p95. */
export interface EngineReport {
  open: { median: number; from: number; to: number };
  megabytes: number;
  operations: Partial<Record<Operation, Spread & { p95From: number; p95To: number }>>;
}

export function reportEngine(rounds: readonly Measured[]): EngineReport {
  const opens = rounds.map((round) => round.open);
  const operations: EngineReport['operations'] = {};
  for (const operation of OPERATIONS) {
    const spreads = rounds.flatMap((round) => round[operation] ?? []);
    if (spreads.length === 0) continue;
    const p95s = spreads.map((spread) => spread.p95);
    operations[operation] = {
      p50: median(spreads.map((spread) => spread.p50)),
      p95: median(p95s),
      max: Math.max(...spreads.map((spread) => spread.max)),
      p95From: Math.min(...p95s),
      p95To: Math.max(...p95s),
    };
  }
  return {
    open: { median: median(opens), from: Math.min(...opens), to: Math.max(...opens) },
    megabytes: median(rounds.map((round) => round.megabytes)),
    operations,
  };
}

/** One line per engine: `p50/p95` of each operation, in milliseconds. */
export function formatEngines(engines: Readonly<Record<string, EngineReport>>): string {
  const lines = [['p50/p95 ms', ...OPERATIONS, 'open', 'MB']];
  for (const [name, { open, megabytes, operations }] of Object.entries(engines)) {
    const cells = OPERATIONS.map((operation) => {
      const spread = operations[operation];
      return spread ? `${spread.p50}/${spread.p95}` : '-';
    });
    lines.push([name, ...cells, String(open.median), String(megabytes)]);
  }
  const widths = lines[0]!.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column]!)).join('  ')).join('\n');
}

/** Limits that the SQLite archive exceeds. */
export function missedBars({ open, operations }: EngineReport): string[] {
  const values: [string, number, number][] = [['open', open.median, BARS.open]];
  for (const operation of OPERATIONS)
    values.push([operation, operations[operation]?.p95 ?? Number.NaN, BARS[operation]]);
  return values
    .filter(([, value, bar]) => !(value < bar))
    .map(([name, value, bar]) => `${name}: ${value} ms, not below ${bar} ms`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
