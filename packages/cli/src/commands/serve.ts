import { fileURLToPath } from 'node:url';
import type { RunningServer } from '@precedent/server';
import type { Archive } from '@precedent/store';
import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import { counted } from '../print/counted.ts';
import { formatProblem } from '../print/format-problem.ts';
import { addAll } from '../reading/add-all.ts';
import { openPool } from '../reading/open-reading.ts';
import { reportError } from '../report-error.ts';
import { findStartData } from '../start-data.ts';
import { startServing } from '../start-serving.ts';
import { untilStopped } from '../stop.ts';
import { printingWhileRead } from '../terminal.ts';
import { examples, withArchive } from './options.ts';

interface Options {
  port: number;
  host: string;
  data: boolean;
  /** Whether a new archive is to have the examples: only one that the user didn't name. */
  examples: boolean;
}

const WEB_ROOT = fileURLToPath(new URL('../../../../web/dist', import.meta.url));
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export function addServe(program: Command, context: Context): void {
  program
    .command('serve')
    .description(
      'serve the page and the API, after adding the articles and facts of data/ that are new, and to a new default archive the examples',
    )
    .option('--port <port>', 'where to listen; 0 for any free port', parsePort, 4242)
    .option('--host <address>', 'for whom to listen; 0.0.0.0 for everybody on the network', '127.0.0.1')
    .option('--no-data', 'add nothing first')
    .addHelpText(
      'after',
      examples(
        'precedent serve',
        'precedent serve --port 8080',
        'precedent serve --archive team.sqlite --no-data',
      ),
    )
    .action((given: Omit<Options, 'examples'>, command: Command) => {
      const isDefault = command.getOptionValueSourceWithGlobals('archive') === 'default';
      const options = { ...given, examples: isDefault };
      return withArchive(command, (archive) => serve(archive, options, context), { create: true });
    });
}

/** Listens before it reads, so that a port in use is told at once. Ends when the process is told to end. */
async function serve(archive: Archive, options: Options, context: Context): Promise<void> {
  const { port, host } = options;
  const heedNoMore = context.stop.heed();
  // In a thread of its own: the server answers others while it reads what one of them posted.
  const reading = openPool(context, 1);
  const reader = async () => ({ info: await context.readerInfo(), read: reading.read });
  const reference = await context.reference();
  try {
    const server = await startServing({ archive, reader, reference, webRoot: WEB_ROOT, port, host });
    try {
      await untilStopped(() => work(server, archive, options, context));
    } finally {
      await server.close();
    }
  } finally {
    await reading.close();
    heedNoMore();
  }
}

async function work(
  server: RunningServer,
  archive: Archive,
  { host, data, examples }: Options,
  context: Context,
): Promise<void> {
  // It goes on where nobody reads what it prints.
  const terminal = printingWhileRead(context.terminal);
  if (data) await addData(archive, examples, context);
  if (!LOOPBACK.has(host))
    terminal.note(`${terminal.err.yellow('note:')} whoever can reach ${host} can read and add articles\n`);
  await terminal.print(`${server.url}\n${await describeArchive(archive)}\n`);
  await toldToEnd(context.stop.signal);
}

async function addData(archive: Archive, wantsExamples: boolean, context: Context): Promise<void> {
  const { terminal } = context;
  const { files, examples } = await findStartData(archive, wantsExamples, context);
  for await (const result of addAll(files, archive, context, null)) {
    for (const problem of result.problems) terminal.note(formatProblem(problem, terminal));
    if (result.outcome === 'failed') reportError(result.error, terminal);
  }
  if (examples > 0)
    terminal.note(
      `${terminal.err.yellow('note:')} the archive contains the examples of data/examples; --archive FILE names one without them\n`,
    );
}

/** "1 article, 14 facts → 38 entities, 61 claims". */
async function describeArchive(archive: Archive): Promise<string> {
  const { articles, facts, entities, claims } = await archive.stats();
  const read = `${counted(articles, 'article')}, ${counted(facts, 'fact')}`;
  return `${read} → ${counted(entities, 'entity')}, ${counted(claims, 'claim')}`;
}

function toldToEnd(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function parsePort(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port;
  throw new InvalidArgumentError('Give a number from 0 to 65535.');
}
