import { fileURLToPath } from 'node:url';
import { type Reference, sayNumber } from '@precedent/model';
import type { FetchArticles, RunningServer, ServerParts } from '@precedent/server';
import type { Archive } from '@precedent/store';
import { type Command, InvalidArgumentError } from 'commander';
import type { Context } from '../context.ts';
import { findLocalModel, offerLocalModel, WELL_KNOWN } from '../local-models.ts';
import { counted } from '../print/counted.ts';
import { formatProblem } from '../print/format-problem.ts';
import { formatTokens } from '../print/format-tokens.ts';
import { addAll } from '../reading/add-all.ts';
import { openDesk, type ReadingDesk } from '../reading/open-desk.ts';
import { reportError } from '../report-error.ts';
import { openRequestLog } from '../request-log.ts';
import { openWebhooks } from '../serving/open-webhooks.ts';
import { chooseTokens, type TokenOptions } from '../serving/serving-tokens.ts';
import { startServing } from '../serving/start-serving.ts';
import { findStartData } from '../start-data.ts';
import { untilStopped } from '../stop.ts';
import { printingWhileRead } from '../terminal.ts';
import { examples, withArchive } from './options.ts';

interface Options extends TokenOptions {
  log?: string;
  port: number;
  allowHost: string[];
  webhookHost: string[];
  data: boolean;
  /** Whether to add the examples to a new archive, which is only done if the user did not name it. */
  examples: boolean;
  /** Of the program, for assistants that ask. */
  version: string;
  /** Of the archive. */
  location: string;
}

const WEB_ROOT = fileURLToPath(new URL('../../../../web/dist', import.meta.url));

export function addServe(program: Command, context: Context): void {
  program
    .command('serve')
    .description(
      'serve the page and the API, after adding new articles and facts from data/, and the examples if the archive is new',
    )
    .option('--port <port>', 'port to listen on; 0 for any free port', parsePort, 4242)
    .option('--host <address>', 'address to listen on; 0.0.0.0 for every network, with tokens', '127.0.0.1')
    .option('--require-token', 'ask for a token on this machine too, for a server behind a proxy')
    .option('--token <token>', 'the token to read and write with (or PRECEDENT_TOKEN; default: a new one)')
    .option('--read-token <token>', 'a token that may only read (or PRECEDENT_READ_TOKEN)')
    .option(
      '--allow-host <name>',
      'also answer under this host name; https://NAME behind a proxy with TLS; repeatable',
      (name: string, names: string[]) => [...names, name],
      [],
    )
    .option(
      '--webhook-host <name>',
      'a host that alerts may be sent to; repeatable',
      (name: string, names: string[]) => [...names, name],
      [],
    )
    .option('--log <file>', 'append one line of JSON for each request to this file; - for standard error')
    .option('--no-data', 'do not add anything from data/')
    .option(
      '--read-only',
      'change nothing; the archive then need not be writable, and nothing is added from data/',
    )
    .addHelpText(
      'after',
      examples(
        'precedent serve',
        'precedent serve --port 8080',
        'precedent serve --archive team.sqlite --no-data',
        'precedent serve --archive /media/archive.sqlite --read-only',
        'precedent serve --log requests.jsonl',
        'precedent serve --require-token --allow-host https://news.example',
      ),
    )
    .action((given: Omit<Options, 'examples' | 'version' | 'location'>, command: Command) => {
      const isDefault = command.getOptionValueSourceWithGlobals('archive') === 'default';
      const location: string = command.optsWithGlobals().archive;
      const options = { ...given, examples: isDefault, version: program.version() ?? '', location };
      const use = { create: !given.readOnly, keepsGraph: !given.readOnly };
      return withArchive(command, (archive) => serve(archive, options, context), use);
    });
}

/** Listens before it reads, so that a port in use is reported at once. Runs until it is stopped. */
async function serve(archive: Archive, options: Options, context: Context): Promise<void> {
  const { port, host, allowHost: allowedHosts } = options;
  const { tokens, isNew, note } = await chooseTokens(options, context);
  const beside = await besideServer(options, context);
  const heedNoMore = context.stop.heed();
  const desk = openDesk(context);
  const { reader, width } = desk;
  const reference = await context.reference();
  try {
    const logRequest = openRequestLog(options.log, context.terminal.note);
    const parts = {
      ...{ archive, reader, width, reference, webRoot: WEB_ROOT, tokens, allowedHosts },
      ...(logRequest ? { logRequest } : {}),
      ...beside,
      fetchArticles,
      assistants: answerAssistants(options.version, context),
    };
    const server = await startServing({ ...parts, port, host });
    if (note) context.terminal.note(`${context.terminal.err.yellow('note:')} ${note}\n`);
    if (isNew && tokens) context.terminal.note(formatTokens(tokens));
    try {
      await untilStopped(() => work(server, archive, desk, options, context));
    } finally {
      await server.close();
    }
  } finally {
    await desk.close();
    heedNoMore();
  }
}

/** Nobody else can see an archive in memory. */
async function besideServer(
  { location, readOnly = false, webhookHost: webhookHosts }: Options,
  { startAnsweringThread, stop }: Context,
): Promise<Pick<ServerParts, 'startAnswering' | 'webhooks' | 'tools'>> {
  if (startAnsweringThread === null || location === ':memory:') {
    const { ASSISTANT_TOOLS: tools } = await import('../mcp/tools.ts');
    return { tools, ...(await openWebhooks(webhookHosts, stop.signal)) };
  }
  return { startAnswering: startAnsweringThread({ location, readOnly, webhookHosts }) };
}

/** Loads what fetches when the first address is given. */
const fetchArticles: FetchArticles = async (address, signal) => {
  const [{ fetchArticlesOver }, { network }] = [
    await import('../fetch/fetch-articles.ts'),
    await import('../fetch/network.ts'),
  ];
  return fetchArticlesOver(network)(address, signal);
};

/** Loads what speaks to assistants when the first of them asks: most servers have none. */
function answerAssistants(version: string, { terminal }: Context): NonNullable<ServerParts['assistants']> {
  return async (...asked) => {
    const { answerOverHttp } = await import('../mcp/answer-over-http.ts');
    await answerOverHttp(version, terminal.note)(...asked);
  };
}

async function work(
  server: RunningServer,
  archive: Archive,
  desk: ReadingDesk,
  { data, readOnly, examples }: Options,
  context: Context,
): Promise<void> {
  // The server goes on if the reader of its output closes the pipe.
  const terminal = printingWhileRead(context.terminal);
  if (data && !readOnly) await addData(archive, desk, examples, context);
  await terminal.print(`${server.url}\n${await describeArchive(archive, await context.reference())}\n`);
  // After the address is printed: looking may take half a second.
  const local = await findLocalModel(WELL_KNOWN, globalThis.fetch, context.stop.signal);
  if (local) terminal.note(`${terminal.err.yellow('note:')} ${offerLocalModel(local)}\n`);
  await toldToEnd(context.stop.signal);
}

async function addData(
  archive: Archive,
  desk: ReadingDesk,
  wantsExamples: boolean,
  context: Context,
): Promise<void> {
  const { terminal } = context;
  const { files, examples } = await findStartData(archive, wantsExamples, context);
  for await (const result of addAll(files, archive, context, null, desk.chosen)) {
    for (const problem of result.problems) terminal.note(formatProblem(problem, terminal));
    if (result.outcome === 'failed') reportError(result.error, terminal);
  }
  if (examples > 0)
    terminal.note(
      `${terminal.err.yellow('note:')} the archive also has the examples of data/examples; for one without them: --archive FILE\n`,
    );
}

/** "1 article, 14 facts → 38 entities, 61 claims (3 uncertain)"; without the entities as long as no graph is kept. */
async function describeArchive(archive: Archive, reference: Reference): Promise<string> {
  const { articles, facts, claims, uncertain } = await archive.counts();
  const { basisOf } = await import('@precedent/graph');
  const [entities] = (await (await archive.graph(basisOf(reference)))?.countAll(['entities'])) ?? [];
  const merged = entities === undefined ? '' : `${counted(entities, 'entity')}, `;
  const read = `${counted(articles, 'article')}, ${counted(facts, 'fact')}`;
  const among = uncertain === 0 ? '' : ` (${sayNumber(uncertain)} uncertain)`;
  return `${read} → ${merged}${counted(claims, 'claim')}${among}`;
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
  throw new InvalidArgumentError('It must be a number from 0 to 65535.');
}
