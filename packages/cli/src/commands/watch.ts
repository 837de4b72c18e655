import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import { watchSources } from '../watching/watch-sources.ts';
import { printEachResult } from './add-results.ts';
import { examples, jsonOption, withArchive, workersOption } from './options.ts';
import { addReaderOptions, chooseReader, READER_HELP, type ReaderOptions } from './reader-options.ts';

interface Options extends ReaderOptions {
  every: number;
  json?: boolean;
  workers?: number;
}

export function addWatch(program: Command, context: Context): void {
  const command = program
    .command('watch')
    .description('add what appears in folders and feeds, until it is stopped')
    .argument('<sources...>', 'folders, and addresses of feeds or pages')
    .option('--every <time>', 'how often to fetch an address: 30s, 15m, 2h', parseTime, parseTime('15m'));
  addReaderOptions(command)
    .addOption(workersOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      [
        examples(
          'precedent watch inbox/',
          'precedent watch https://en.wikinews.org/w/index.php?title=Special:NewsFeed&feed=rss',
          'precedent watch inbox/ https://example.org/feed.xml --every 1h',
        ),
        '',
        'It can be stopped or killed at any time: what was added is kept, and the rest is found by the next run.',
        '',
        READER_HELP,
      ].join('\n'),
    )
    .action(async (sources: string[], { every, workers, json, ...options }: Options, command: Command) => {
      const reader = await chooseReader(options, context);
      await withArchive(
        command,
        (archive) => {
          const results = watchSources(sources, archive, context, {
            every,
            workers: workers ?? null,
            reader,
          });
          return printEachResult(results, context, { json });
        },
        { create: true },
      ).finally(() => context.terminal.note(reader.report()));
    });
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };
/** Milliseconds: no site wants to be asked more often. */
const SHORTEST = 10_000;

function parseTime(value: string): number {
  const [, count, unit] = /^(\d{1,4})([smh])$/.exec(value) ?? [];
  const time = Number(count) * (UNITS[unit ?? ''] ?? 0);
  if (time >= SHORTEST) return time;
  throw new InvalidArgumentError('Write it as 30s, 15m or 2h; 10s at least.');
}
