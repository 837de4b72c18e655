import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { formatTable } from '../print/format-table.ts';
import { printJson } from '../print/print-json.ts';
import { examples, jsonOption } from './options.ts';

export function addFormats(program: Command, { terminal }: Context): void {
  program
    .command('formats')
    .description('list the export formats')
    .addOption(jsonOption())
    .addHelpText('after', examples('precedent formats'))
    .action(async (options: { json?: boolean }) => {
      const { formats } = await import('@precedent/formats');
      const rows = formats.map(({ id, label, extension, mediaType }) => ({
        id,
        label,
        extension,
        mediaType,
      }));
      if (options.json) return printJson(rows, terminal);
      return terminal.print(formatTable(rows.map(({ id, extension, label }) => [id, extension, label])));
    });
}
