import type { Archive } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { openDesk } from '../reading/open-desk.ts';
import { untilStopped } from '../stop.ts';
import { examples, withArchive } from './options.ts';

export function addMcp(program: Command, context: Context): void {
  program
    .command('mcp')
    .description(
      'serve the archive to an assistant over the Model Context Protocol (standard input and output)',
    )
    .option('--read-only', 'refuse to add articles; the archive then need not be writable')
    .addHelpText('after', examples('precedent mcp', 'precedent mcp --archive team.sqlite --read-only'))
    .action(({ readOnly = false }: { readOnly?: boolean }, command: Command) =>
      withArchive(command, (archive) => serveAssistant(archive, program.version() ?? '', context), {
        create: !readOnly,
      }),
    );
}

/** Runs until the assistant closes standard input or the process is stopped. */
async function serveAssistant(archive: Archive, version: string, context: Context): Promise<void> {
  const { signal } = context.stop;
  const [
    { ArchiveShelf, ArticleQueue, LiveGraph },
    { createMcpServer },
    { ASSISTANT_TOOLS },
    { serveStdio },
  ] = await Promise.all([
    import('@precedent/server'),
    import('../mcp/create-mcp-server.ts'),
    import('../mcp/tools.ts'),
    import('../mcp/serve-stdio.ts'),
  ]);
  const heedNoMore = context.stop.heed();
  const desk = openDesk(context);
  const reference = await context.reference();
  const live = new LiveGraph(archive, reference);
  const articles = new ArticleQueue({
    archive,
    shelf: new ArchiveShelf(archive, reference),
    createReader: desk.reader,
    width: desk.width,
    stop: signal,
  });
  const server = createMcpServer(
    {
      use: (tool, given) => live.ask((graph) => ASSISTANT_TOOLS[tool]!(graph, reference, given)),
      articles,
    },
    version,
    context.terminal.note,
  );
  try {
    await untilStopped(() => serveStdio(server, signal));
  } finally {
    await desk.close();
    heedNoMore();
  }
}
