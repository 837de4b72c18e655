import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { counted } from '../print/counted.ts';
import { printJson } from '../print/print-json.ts';
import { withProgress } from '../print/progress.ts';
import { examples, jsonOption } from './options.ts';

export function addRestore(program: Command, { terminal }: Context): void {
  program
    .command('restore')
    .description('restore a backup as a new archive, on SQLite or PostgreSQL')
    .argument('<file>', 'a file written by backup')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent restore precedent-2024-06-27.sqlite --archive restored.sqlite',
        'precedent restore precedent-2024-06-27.jsonl --archive restored.sqlite',
        'precedent restore precedent-2024-06-27.sqlite --archive postgres://localhost/news',
      ),
    )
    .action(async (file: string, options: { json?: boolean }, command: Command) => {
      const location: string = command.optsWithGlobals().archive;
      const { restoreArchive } = await import('@precedent/store');
      const stats = await withProgress(terminal, `restoring ${file}`, () => restoreArchive(file, location));
      if (options.json) return printJson(stats, terminal);
      const { articles, facts, claims } = stats;
      return terminal.print(
        `restored ${counted(articles, 'article')}, ${counted(facts, 'fact')}, ${counted(claims, 'claim')}\n`,
      );
    });
}
