import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { counted } from '../print/counted.ts';
import { printJson } from '../print/print-json.ts';
import { withProgress } from '../print/progress.ts';
import { examples, jsonOption, withArchive } from './options.ts';

export function addBackup(program: Command, { terminal }: Context): void {
  program
    .command('backup')
    .description('back up the archive to a new file; the archive can be used meanwhile')
    .argument(
      '<file>',
      'the file to create: SQLite, which can be used as an archive, or everything as JSON Lines (.jsonl)',
    )
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent backup precedent-2024-06-27.sqlite',
        'precedent backup precedent-2024-06-27.jsonl',
        'precedent backup team.sqlite --archive postgres://localhost/news',
      ),
    )
    .action((file: string, options: { json?: boolean }, command: Command) =>
      withArchive(command, async (archive) => {
        await withProgress(terminal, `writing ${file}`, () => archive.backup(file));
        const { size } = await (await import('node:fs/promises')).stat(file);
        if (options.json)
          return printJson({ archive: archive.location, backup: file, bytes: size }, terminal);
        const { articles, claims } = await archive.counts();
        const megabytes = (size / 1e6).toLocaleString('en-US', { maximumFractionDigits: 1 });
        return terminal.print(
          `${file}: ${counted(articles, 'article')}, ${counted(claims, 'claim')}, ${megabytes} MB\n`,
        );
      }),
    );
}
