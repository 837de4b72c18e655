import type { Measured } from './measured.ts';

export interface OwnRound {
  write: Measured;
  /** Null for formats that aren't read. */
  read: Measured | null;
}

export interface LibraryRound {
  version: string;
  /** Seconds of processor. */
  read: number;
  write: number;
  /** Megabytes. */
  peak: number;
}

interface Spread {
  median: number;
  from: number;
  to: number;
}

/** Bars: processor time in relation to igraph's for the same file, and memory beyond the graph. */
const BARS = { write: 1.2, read: 2, megabytes: 250 };

export function reportFile(
  rounds: readonly OwnRound[],
  libraries: Readonly<Record<string, readonly LibraryRound[]>>,
) {
  const writes = rounds.map(({ write }) => write);
  const reads = rounds.flatMap(({ read }) => read ?? []);
  const others = Object.entries(libraries).filter(([, results]) => results.length > 0);
  return {
    fileMegabytes: writes[0]!.file,
    precedent: {
      write: { cpu: spreadOf(writes, ({ cpu }) => cpu), beyondGraph: spreadOf(writes, beyond) },
      ...(reads.length > 0 && {
        read: { cpu: spreadOf(reads, ({ cpu }) => cpu), peak: spreadOf(reads, ({ peak }) => peak) },
      }),
    },
    ...Object.fromEntries(
      others.map(([name, results]) => [
        name,
        {
          version: results[0]!.version,
          write: { cpu: spreadOf(results, ({ write }) => write) },
          read: { cpu: spreadOf(results, ({ read }) => read) },
          peak: spreadOf(results, ({ peak }) => peak),
        },
      ]),
    ),
  };
}

/** What was measured, in what relation to igraph, and the baseline. */
export function say(name: string, report: object, baseline: unknown): string {
  const lines = [`${name}:`, JSON.stringify(report, null, 2)];
  const { precedent, igraph } = report as Partial<ReturnType<typeof reportFile>> & {
    igraph?: Record<'read' | 'write', { cpu: Spread }>;
  };
  for (const step of ['write', 'read'] as const) {
    const [own, other] = [precedent?.[step]?.cpu.median, igraph?.[step].cpu.median];
    if (own && other)
      lines.push(`${step}: ${(own / other).toFixed(2)} times igraph's processor time (bar ${BARS[step]})`);
  }
  if (precedent)
    lines.push(
      `write: ${precedent.write.beyondGraph.median} MB beyond the graph (bar ${BARS.megabytes} for 50,000 nodes)`,
    );
  lines.push(baseline ? `baseline: ${JSON.stringify(baseline)}` : 'no baseline yet: --save writes it');
  return lines.join('\n');
}

function beyond({ before, peak }: Measured): number {
  return Math.max(0, peak - before);
}

function spreadOf<Item>(items: readonly Item[], measure: (item: Item) => number): Spread {
  const sorted = items.map(measure).sort((a, b) => a - b);
  const rounded = (index: number) => Number(sorted[index]!.toPrecision(3));
  return { median: rounded(sorted.length >> 1), from: rounded(0), to: rounded(sorted.length - 1) };
}
