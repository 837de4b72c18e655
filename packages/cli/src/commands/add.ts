import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { findFiles } from '../input/find-files.ts';
import { noteSkippedFiles } from '../print/note-skipped-files.ts';
import { addAll } from '../reading/add-all.ts';
import { addResults } from './add-results.ts';
import { examples, jsonOption, withArchive, workersOption } from './options.ts';
import type { Outcome } from './outcome.ts';
import { addReaderOptions, chooseReader, READER_HELP, type ReaderOptions } from './reader-options.ts';

interface Options extends ReaderOptions {
  json?: boolean;
  workers?: number;
}

export function addAdd(program: Command, context: Context, outcome: Outcome): void {
  const command = program
    .command('add')
    .description('add articles and facts files to the archive')
    .argument(
      '<files...>',
      'text, Markdown, HTML, PDF, DOCX, mail, feed, WARC, CSV or JSON Lines files, folders with such files, addresses of pages or feeds, or - for standard input',
    );
  addReaderOptions(command)
    .addOption(workersOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `${examples(
        'precedent add report.txt',
        'precedent add articles/ facts/ministers.csv',
        'precedent add news.jsonl --workers 2',
        'precedent add https://en.wikinews.org/wiki/Main_Page',
        'curl -s https://example.org/news.html | precedent add -',
        'precedent add news.jsonl --reader llm --endpoint http://localhost:11434/v1 --model llama3.1',
      )}\n\n${READER_HELP}`,
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      const files = await findFiles(paths, (others) => noteSkippedFiles(others, context.terminal));
      const reader = await chooseReader(options, context);
      outcome.exitCode = await withArchive(
        command,
        (archive) =>
          addResults(addAll(files, archive, context, options.workers ?? null, reader), context, options),
        { create: true },
      ).finally(() => context.terminal.note(reader.report()));
    });
}
