import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { rereadAll } from '../reading/reread-all.ts';
import { addResults } from './add-results.ts';
import { examples, jsonOption, withArchive, workersOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { addReaderOptions, chooseReader, READER_HELP, type ReaderOptions } from './reader-options.ts';

interface Options extends ReaderOptions {
  all?: boolean;
  json?: boolean;
  workers?: number;
}

export function addReread(program: Command, context: Context, outcome: Outcome): void {
  const command = program
    .command('reread')
    .description('read the articles of the archive again with the present version of their reader')
    .option('--all', 'also those that another reader read');
  addReaderOptions(command)
    .addOption(workersOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      [
        examples('precedent reread', 'precedent reread --workers 2', 'precedent reread --reader llm --all'),
        '',
        'Decisions are kept. If it is stopped, the next run goes on with the rest.',
        '',
        READER_HELP,
      ].join('\n'),
    )
    .action(async (options: Options, command: Command) => {
      const reader = await chooseReader(options, context);
      const none = 'The present version of the reader has read every article.';
      const { workers = null, all = false, json } = options;
      outcome.exitCode = await withArchive(
        command,
        (archive) =>
          addResults(rereadAll(archive, context, { workers, reader, all }), context, { json, none }),
        { writes: true },
      ).finally(() => context.terminal.note(reader.report()));
    });
}
