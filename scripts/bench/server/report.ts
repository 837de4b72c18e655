import type { Built } from './build-kept.ts';
import type { Measured } from './measure-server.ts';

/** Every figure at its median over the rounds. */
export function median(rounds: readonly Measured[]): Measured {
  return middle(rounds) as Measured;
}

function middle(values: readonly unknown[]): unknown {
  const [first] = values;
  if (typeof first === 'number') return (values as number[]).toSorted((a, b) => a - b)[values.length >> 1];
  const keys = Object.keys(first as object);
  return Object.fromEntries(
    keys.map((key) => [key, middle(values.map((value) => (value as Record<string, unknown>)[key]))]),
  );
}

/** A line for each size: milliseconds, and mebibytes. */
export function formatSizes(sizes: Record<string, Measured & { built: Built }>): string {
  const rows = Object.entries(sizes).map(([size, it]) => [
    `${size.replace(/^\d+/, '$& articles')}:`,
    `built and kept in ${it.built.wall} ms (${it.built.cpu} of processor time, ${it.built.megabytes} MB),`,
    `first answer ${it.start} ms (${it.startCpu} of processor time),`,
    `added article in answers ${it.add.p50} / ${it.add.p95} ms (median / p95; ${it.addCpu} of processor time),`,
    `the front page after it ${it.front.p50} / ${it.front.p95} ms,`,
    `whole graph exported in ${it.exported} ms,`,
    `health p99 ${it.health.p99} ms of ${it.health.pings} (longest ${it.health.max}),`,
    `after ${it.settled} ms p95 of ${sayQueries(it)},`,
    `before that ${sayQueries(it.fresh)},`,
    `after these questions ${sayQueries(it.steady)},`,
    `command ${it.command.p50} ms,`,
    `memory ${it.megabytes.now} MB (peak ${it.megabytes.peak}; beside it ${it.megabytes.beside})`,
  ]);
  return rows.map((row) => row.join(' ')).join('\n');
}

function sayQueries({ ask, lineage, neighbours, entity }: Measured['fresh']): string {
  return `ask ${ask.p95}, lineage ${lineage.p95}, neighbours ${neighbours.p95}, entity ${entity.p95} ms`;
}
