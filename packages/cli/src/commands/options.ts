import { datePrefixSchema } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** For every command that prints data. */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON');
}

/** The two times of a query, named as in `QueryTime`. */
export interface TimeOptions {
  asOf?: string;
  knownBy?: string;
}

export function addTimeOptions(command: Command): Command {
  return command
    .addOption(new Option('--as-of <date>', 'what was true on that date').argParser(parseDate))
    .addOption(
      new Option('--known-by <date>', 'only what had been published by that date').argParser(parseDate),
    );
}

/** What a query takes into account, named as in `QueryScope`. */
export interface ScopeOptions extends TimeOptions {
  uncertain?: boolean;
}

/** For every command that answers or exports. */
export function addScopeOptions(command: Command): Command {
  return addTimeOptions(command).addOption(uncertainOption());
}

export function uncertainOption(): Option {
  return new Option('--uncertain', 'include uncertain claims, marked as such');
}

/** The times given; null if none was. */
export function timeOf({ asOf, knownBy }: TimeOptions): TimeOptions | null {
  if (asOf === undefined && knownBy === undefined) return null;
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownBy === undefined ? {} : { knownBy }) };
}

/** Which part of a list to print, named as in `PageQuery`. */
export interface PageOptions {
  limit: number;
  cursor?: string;
}

/** For every command that prints a long list. */
export function addPageOptions(command: Command): Command {
  return command
    .option('--limit <count>', 'print at most so many results', parseCount, 100)
    .option('--cursor <next>', 'print the next page: the `next` of the last one');
}

/** How many threads read articles; all cores by default. */
export function workersOption(): Option {
  return new Option('--workers <count>', 'how many threads read articles (default: one per core)').argParser(
    parseCount,
  );
}

export function parseCount(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number, 1 or more.');
}

function parseDate(value: string): string {
  if (datePrefixSchema.safeParse(value).success) return value;
  throw new InvalidArgumentError('Write it as 2024-10-01, 2024-10 or 2024.');
}

/** Help text with one example per line. */
export function examples(...lines: string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  $ ${line}`)].join('\n');
}

interface ArchiveUse {
  /** Whether to create the archive if there is none. */
  create?: boolean;
  /** Whether the command changes the archive; if it does not, the archive need not be writable. */
  writes?: boolean;
  /** Whether the archive keeps the graph that is built of it, if it can. True by default. */
  keepsGraph?: boolean;
}

/** Opens the archive named on the command line, and always closes it. */
export async function withArchive<Result>(
  command: Command,
  work: (archive: Archive) => Promise<Result>,
  { create = false, writes = create, keepsGraph = true }: ArchiveUse = {},
): Promise<Result> {
  const location: string = command.optsWithGlobals().archive;
  const { openArchive } = await import('@precedent/store');
  const archive = await openArchive(location, { create, readOnly: !writes, keepsGraph });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
