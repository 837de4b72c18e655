import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { findFiles } from '../input/find-files.ts';
import { formatProblem } from '../print/format-problem.ts';
import { formatReading } from '../print/format-reading.ts';
import { noteSkippedFiles } from '../print/note-skipped-files.ts';
import { readAll } from '../reading/read-all.ts';
import { reportError } from '../report-error.ts';
import { examples, jsonOption, workersOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { addReaderOptions, chooseReader, READER_HELP, type ReaderOptions } from './reader-options.ts';

interface Options extends ReaderOptions {
  json?: boolean;
  readings?: boolean;
  workers?: number;
}

export function addRead(program: Command, context: Context, outcome: Outcome): void {
  const command = program
    .command('read')
    .description('show what the reader extracts from articles, without changing the archive')
    .argument('<files...>', 'the same as for add');
  addReaderOptions(command)
    .addOption(workersOption())
    .addOption(jsonOption())
    .option(
      '--readings',
      'print whole readings with the texts of their articles, for `precedent add` elsewhere',
    )
    .addHelpText(
      'after',
      `${examples('precedent read report.txt', 'precedent read report.txt --json', 'precedent read articles.jsonl --json > claims.jsonl', 'precedent read articles.jsonl --readings > readings.jsonl')}

With --json, prints one line for each article: its entities, and its claims with
quotes and offsets. With --readings, each line also has the article's text and the
version of the reader, and precedent add takes it without reading again.

${READER_HELP}`,
    )
    .action(async (paths: string[], options: Options) => {
      outcome.exitCode = await readFiles(paths, options, context);
    });
}

async function readFiles(paths: string[], options: Options, context: Context): Promise<number> {
  const { terminal } = context;
  const reference = await context.reference();
  const { toClaimLine } = await import('@precedent/reader');
  const reader = await chooseReader(options, context);
  let exitCode = 0;
  const files = await findFiles(paths, (others) => noteSkippedFiles(others, terminal));
  for await (const outcome of readAll(files, context, { workers: options.workers ?? null, reader })) {
    if (outcome.kind === 'skipped') continue;
    if (outcome.kind === 'failed') {
      const failed = reportError(outcome.error, terminal);
      exitCode ||= failed;
      continue;
    }
    for (const problem of outcome.problems) terminal.note(formatProblem(problem, terminal));
    if (outcome.problems.length > 0) exitCode ||= EXIT_CODES.invalid_input;
    if (options.readings) await terminal.print(`${JSON.stringify(outcome.reading)}\n`);
    else if (options.json)
      await terminal.print(`${JSON.stringify(toClaimLine(outcome.reading, reference.gazetteer))}\n`);
    else await terminal.print(formatReading(outcome.reading, reference, terminal));
  }
  terminal.note(reader.report());
  return exitCode;
}
