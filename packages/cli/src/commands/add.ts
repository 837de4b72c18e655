import { PrecedentError } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT_CODES, UNEXPECTED } from '../exit-code.ts';
import { findFiles } from '../input/find-files.ts';
import { counted } from '../print/counted.ts';
import { formatProblem } from '../print/format-problem.ts';
import { noteSkippedFiles } from '../print/note-skipped-files.ts';
import { printJson } from '../print/print-json.ts';
import { type AddResult, addAll } from '../reading/add-all.ts';
import { errorToJson, reportError } from '../report-error.ts';
import { untilStopped } from '../stop.ts';
import { printingWhileRead, type Terminal } from '../terminal.ts';
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
      'text, Markdown, HTML, CSV or JSON Lines files, folders with such files, or - for standard input',
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
        'curl -s https://example.org/news.html | precedent add -',
        'precedent add news.jsonl --reader llm --endpoint http://localhost:11434/v1 --model llama3.1',
      )}\n\n${READER_HELP}`,
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      const files = await findFiles(paths, (others) => noteSkippedFiles(others, context.terminal));
      const reader = await chooseReader(options, context);
      // With `precedent add … | head`, everything is still to be added.
      const terminal = printingWhileRead(context.terminal);
      outcome.exitCode = await withArchive(
        command,
        async (archive) => {
          const results: AddResult[] = [];
          const stopped = await untilStopped(async () => {
            for await (const result of addAll(files, archive, context, options.workers ?? null, reader)) {
              results.push(result);
              if (!options.json) await printResult(result, terminal);
              else if (result.outcome === 'failed') reportError(result.error, terminal);
            }
          });
          if (options.json) await printJson(results.map(toJson), terminal);
          else await terminal.print(`${summarise(results)}${stopped ? ', then stopped' : ''}\n`);
          if (stopped) throw stopped;
          return exitCodeOf(results);
        },
        { create: true },
      ).finally(() => terminal.note(reader.report()));
    });
}

async function printResult(result: AddResult, terminal: Terminal): Promise<void> {
  const { out } = terminal;
  for (const problem of result.problems) terminal.note(formatProblem(problem, terminal));
  if (result.outcome === 'failed') {
    reportError(result.error, terminal);
    return;
  }
  const colour = { added: out.green, replaced: out.cyan, unchanged: out.dim }[result.outcome];
  const claims =
    result.claims === null ? '' : ` (${describeClaims(result.kind, result.claims, result.uncertain)})`;
  await terminal.print(`${colour(result.outcome.padEnd(9))}  ${result.title}${claims}\n`);
  if (result.kind === 'news')
    for (const note of result.notes) terminal.note(`${terminal.err.yellow('note:')} ${note}\n`);
}

/** "14 facts"; "6 claims, 2 uncertain". */
function describeClaims(kind: 'news' | 'facts', claims: number, uncertain: number | null): string {
  const all = counted(claims, kind === 'facts' ? 'fact' : 'claim');
  return uncertain ? `${all}, ${uncertain.toLocaleString('en-US')} uncertain` : all;
}

function summarise(results: AddResult[]): string {
  const count = (outcome: AddResult['outcome']) =>
    results.filter((result) => result.outcome === outcome).length;
  const parts = (['added', 'replaced', 'unchanged', 'failed'] as const)
    .map((outcome) => [outcome, count(outcome)] as const)
    .filter(([outcome, number]) => outcome === 'added' || number > 0)
    .map(([outcome, number]) => `${number} ${outcome}`);
  return parts.join(', ');
}

function toJson(result: AddResult): unknown {
  if (result.outcome !== 'failed') return result;
  return { ...result, error: errorToJson(result.error) };
}

/** The code of the first failure; skipped rows of a facts file are one. */
function exitCodeOf(results: AddResult[]): number {
  for (const result of results) {
    if (result.outcome === 'failed')
      return result.error instanceof PrecedentError ? EXIT_CODES[result.error.code] : UNEXPECTED;
    if (result.problems.length > 0) return EXIT_CODES.invalid_input;
  }
  return 0;
}
