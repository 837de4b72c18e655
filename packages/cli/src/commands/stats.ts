import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { formatTable } from '../print/format-table.ts';
import { printJson } from '../print/print-json.ts';
import { examples, jsonOption, withArchive } from './options.ts';

export function addStats(program: Command, context: Context): void {
  program
    .command('stats')
    .description('how much the archive holds')
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples('precedent stats', 'precedent stats --json', 'precedent stats --archive team.sqlite'),
    )
    .action((options: { json?: boolean }, command: Command) =>
      withArchive(command, async (archive, location) => {
        const { sequence: _, ...counts } = await archive.stats();
        if (options.json) return printJson({ archive: location, ...counts }, context.terminal);
        const lines: [string, number, string][] = [
          ['articles', counts.articles, 'read'],
          ['facts', counts.facts, 'rows of curated facts files'],
          ['entities', counts.entities, 'names of people, countries, institutions and places'],
          ['claims', counts.claims, 'with their quotes, facts included'],
        ];
        const rows = lines.map(([label, count, meaning]) => [label, count.toLocaleString('en-US'), meaning]);
        return context.terminal.print(formatTable([['archive', location], ...rows]));
      }),
    );
}
