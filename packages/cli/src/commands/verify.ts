import type { Archive, ArchiveProblem } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { buildToKeep } from '../load-graph.ts';
import { counted } from '../print/counted.ts';
import { printJson } from '../print/print-json.ts';
import { withProgress } from '../print/progress.ts';
import { examples, jsonOption, withArchive } from './options.ts';
import type { Outcome } from './outcome.ts';

export function addVerify(program: Command, context: Context, outcome: Outcome): void {
  const { terminal } = context;
  program
    .command('verify')
    .description('check that every quote is in its article and that no reference is broken')
    .option('--graph', 'also build the graph and compare it with the one that the archive keeps')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      [
        examples('precedent verify', 'precedent verify --graph', 'precedent verify --json | jq length'),
        '',
        `Changes no article, decision or list. Exits with ${EXIT_CODES.archive_corrupt} if there is a problem.`,
        'A kept graph that differs is dropped: it is built again from the articles.',
      ].join('\n'),
    )
    .action((options: { json?: boolean; graph?: boolean }, command: Command) =>
      withArchive(command, async (archive) => {
        const problems: ArchiveProblem[] = [];
        await withProgress(terminal, 'verifying', async () => {
          for await (const problem of archive.verify()) problems.push(problem);
        });
        if (options.graph) problems.push(...(await checkKeptGraph(archive, context)));
        if (problems.length > 0) outcome.exitCode = EXIT_CODES.archive_corrupt;
        if (options.json) return printJson(problems, terminal);
        for (const { where, what } of problems) await terminal.print(`${where}: ${what}\n`);
        if (problems.length > 0)
          return terminal.note(
            `${counted(problems.length, 'problem')}. Restore a backup, or remove these articles and add them again.\n`,
          );
        const { articles, claims } = await archive.counts();
        return terminal.print(
          `no problems in ${counted(articles, 'article')} and ${counted(claims, 'claim')}\n`,
        );
      }),
    );
}

/** Builds the graph and compares it with what the archive keeps of it, which is dropped if it differs. */
async function checkKeptGraph(archive: Archive, context: Context): Promise<ArchiveProblem[]> {
  const problems: ArchiveProblem[] = [];
  const { kept } = await buildToKeep(archive, await context.reference(), context.terminal);
  for await (const problem of archive.checkGraph(kept)) problems.push(problem);
  if (problems.length > 0) await archive.dropGraph();
  return problems;
}
