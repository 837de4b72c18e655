import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { counted } from '../print/counted.ts';
import { workThrough } from '../reading/work-through.ts';
import { untilStopped } from '../stop.ts';
import { printResult } from './add-results.ts';
import { examples, withArchive, workersOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { withQueue } from './queue.ts';
import { addReaderOptions, chooseReader, READER_HELP, type ReaderOptions } from './reader-options.ts';

interface Options extends ReaderOptions {
  workers?: number;
  untilEmpty?: boolean;
}

/** More articles at once than the archive has connections would wait for one another. */
const MOST_WORKERS = 8;

export function addWork(program: Command, context: Context, outcome: Outcome): void {
  const command = program
    .command('work')
    .description('read queued articles into a PostgreSQL archive, together with workers on other machines')
    .option('--until-empty', 'end when no article waits, instead of waiting for more');
  addReaderOptions(command)
    .addOption(workersOption())
    .addHelpText(
      'after',
      [
        examples(
          'precedent work --archive postgres://…',
          'precedent queue news.jsonl --archive postgres://…',
        ),
        '',
        'Can be stopped or killed at any time: another worker takes what it was reading.',
        '',
        READER_HELP,
      ].join('\n'),
    )
    .action(async (options: Options, command: Command) => {
      outcome.exitCode = await work(command, options, context);
    });
}

async function work(command: Command, options: Options, context: Context): Promise<number> {
  const { terminal } = context;
  const reader = await chooseReader(options, context);
  const workers = Math.min(options.workers ?? availableParallelism(), MOST_WORKERS);
  const counts = { read: 0, failed: 0 };
  const stopped = await withQueue(command, (queue) =>
    withArchive(
      command,
      (archive) =>
        untilStopped(() =>
          workThrough(queue, archive, context, {
            reader,
            workers,
            untilEmpty: options.untilEmpty ?? false,
            tell: async (result) => {
              counts[result.outcome === 'failed' ? 'failed' : 'read'] += 1;
              await printResult(result, terminal);
            },
          }),
        ),
      { writes: true },
    ),
  );
  await terminal.print(`${counted(counts.read, 'article')} read, ${counts.failed} failed\n`);
  terminal.note(reader.report());
  if (stopped) throw stopped;
  return counts.failed > 0 ? EXIT_CODES.reader_failed : 0;
}
