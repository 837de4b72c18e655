import type { ArchiveProblem } from '@precedent/store';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { EXIT_CODES } from '../exit-code.ts';
import { counted } from '../print/counted.ts';
import { printJson } from '../print/print-json.ts';
import { withProgress } from '../print/progress.ts';
import { examples, jsonOption, withArchive } from './options.ts';
import type { Outcome } from './outcome.ts';

export function addVerify(program: Command, { terminal }: Context, outcome: Outcome): void {
  program
    .command('verify')
    .description('check that every quote is in its article and that no reference is broken')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      [
        examples('precedent verify', 'precedent verify --json | jq length'),
        '',
        `Changes nothing. Exits with ${EXIT_CODES.archive_corrupt} if there is a problem.`,
      ].join('\n'),
    )
    .action((options: { json?: boolean }, command: Command) =>
      withArchive(command, async (archive) => {
        const problems: ArchiveProblem[] = [];
        await withProgress(terminal, 'verifying', async () => {
          for await (const problem of archive.verify()) problems.push(problem);
        });
        if (problems.length > 0) outcome.exitCode = EXIT_CODES.archive_corrupt;
        if (options.json) return printJson(problems, terminal);
        for (const { where, what } of problems) await terminal.print(`${where}: ${what}\n`);
        if (problems.length > 0)
          return terminal.note(
            `${counted(problems.length, 'problem')}. Restore a backup, or remove these articles and add them again.\n`,
          );
        const { articles, claims } = await archive.stats();
        return terminal.print(
          `no problems in ${counted(articles, 'article')} and ${counted(claims, 'claim')}\n`,
        );
      }),
    );
}
