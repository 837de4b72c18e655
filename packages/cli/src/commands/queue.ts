import { PrecedentError, toPrintable } from '@precedent/model';
import type { QueuedArticle, QueueState, WorkQueue } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { findFiles, STANDARD_INPUT_NAME } from '../input/find-files.ts';
import { type Item, readItems } from '../input/read-items.ts';
import { counted } from '../print/counted.ts';
import { noteSkippedFiles } from '../print/note-skipped-files.ts';
import { printJson } from '../print/print-json.ts';
import { reportError } from '../report-error.ts';
import { examples, jsonOption } from './options.ts';
import type { Outcome } from './outcome.ts';

interface Options {
  retry?: boolean;
  json?: boolean;
}

/** Articles that are put into the queue in one statement. */
const BATCH = 100;

export function addQueue(program: Command, context: Context, outcome: Outcome): void {
  program
    .command('queue')
    .description(
      'queue articles on a PostgreSQL archive, for workers on any machine; without files, show the queue',
    )
    .argument('[files...]', 'the same as for add, but no facts files')
    .option('--retry', 'have articles that could not be read wait again')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `${examples('precedent queue news.jsonl --archive postgres://…', 'precedent work --archive postgres://…', 'precedent queue --archive postgres://…')}`,
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      outcome.exitCode = await withQueue(command, (queue) => useQueue(queue, paths, options, context));
    });
}

/** Opens the archive's queue, and always closes it. */
export async function withQueue<Result>(
  command: Command,
  work: (queue: WorkQueue) => Promise<Result>,
): Promise<Result> {
  const { openWorkQueue } = await import('@precedent/store');
  const queue = await openWorkQueue(command.optsWithGlobals().archive);
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}

async function useQueue(
  queue: WorkQueue,
  paths: string[],
  options: Options,
  context: Context,
): Promise<number> {
  const { terminal } = context;
  const retried = options.retry ? await queue.retry() : 0;
  const { exitCode, queued, known } = await putFiles(queue, paths, context);
  const state = await queue.state();
  if (options.json) await printJson({ queued, known, retried, ...state }, terminal);
  else {
    if (paths.length > 0) await terminal.print(`${queued} queued, ${known} queued before\n`);
    if (options.retry) await terminal.print(`${counted(retried, 'article')} to be tried again\n`);
    await terminal.print(describeQueue(state));
  }
  return exitCode;
}

async function putFiles(queue: WorkQueue, paths: string[], context: Context) {
  const files =
    paths.length === 0 ? [] : await findFiles(paths, (others) => noteSkippedFiles(others, context.terminal));
  const counts = { exitCode: 0, queued: 0, known: 0 };
  let batch: QueuedArticle[] = [];
  const put = async () => {
    const added = await queue.put(batch);
    counts.queued += added;
    counts.known += batch.length - added;
    batch = [];
  };
  for await (const item of readItems(files, context)) {
    if (item.kind === 'article') batch.push({ article: item.article, file: fileOf(item.file) });
    else counts.exitCode ||= refuse(item, context);
    if (batch.length >= BATCH) await put();
  }
  await put();
  return counts;
}

function fileOf(name: string): string | null {
  return name === STANDARD_INPUT_NAME ? null : name;
}

/** Returns the exit code. */
function refuse(item: Exclude<Item, { kind: 'article' }>, { terminal }: Context): number {
  if (item.kind === 'failed') return reportError(item.error, terminal);
  const what = item.kind === 'facts' ? 'a facts file' : 'a reading made elsewhere';
  const message = `${item.file} has ${what}: there is nothing to read in it`;
  return reportError(
    new PrecedentError('invalid_input', message, `Add it: precedent add ${item.file}`),
    terminal,
  );
}

function describeQueue({ waiting, begun, failed }: QueueState): string {
  const lines = [`${waiting} waiting, ${begun} being read, ${failed.length} failed`];
  for (const { articleId, failure } of failed) lines.push(`  ${articleId}: ${toPrintable(failure)}`);
  return `${lines.join('\n')}\n`;
}
