import { datePrefixSchema } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** The option of every command that prints data. */
export function jsonOption(): Option {
  return new Option('--json', 'print JSON');
}

/** The two times that every question takes, as `QueryTime` names them. */
export interface TimeOptions {
  asOf?: string;
  knownBy?: string;
}

export function addTimeOptions(command: Command): Command {
  return command
    .addOption(new Option('--as-of <date>', 'what held on that day').argParser(parseDate))
    .addOption(new Option('--known-by <date>', 'only what was published by that day').argParser(parseDate));
}

/** Those that were given; null where neither was. */
export function timeOf({ asOf, knownBy }: TimeOptions): TimeOptions | null {
  if (asOf === undefined && knownBy === undefined) return null;
  return { ...(asOf === undefined ? {} : { asOf }), ...(knownBy === undefined ? {} : { knownBy }) };
}

/** How many threads to read in; all cores without it. */
export function workersOption(): Option {
  return new Option('--workers <count>', 'threads to read many articles in (default: all cores)').argParser(
    parseCount,
  );
}

export function parseCount(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Give a whole number from 1.');
}

function parseDate(value: string): string {
  if (datePrefixSchema.safeParse(value).success) return value;
  throw new InvalidArgumentError('Write 2024-10-01, 2024-10 or 2024.');
}

/** Help that follows the options: one command a line. */
export function examples(...lines: string[]): string {
  return ['', 'Examples:', ...lines.map((line) => `  $ ${line}`)].join('\n');
}

/** Opens the archive that the command line names, and closes it whatever happens. */
export async function withArchive<Result>(
  command: Command,
  work: (archive: Archive) => Promise<Result>,
  { create = false } = {},
): Promise<Result> {
  const location: string = command.optsWithGlobals().archive;
  const { openArchive } = await import('@precedent/store');
  const archive = await openArchive(location, { create });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
}
