import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
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
        const graph = await loadGraph(archive, await context.reference(), context.terminal);
        const { articles, facts, claims } = await archive.stats();
        const stats = {
          archive: location,
          articles,
          facts,
          claims,
          entities: graph.order,
          edges: graph.size,
        };
        if (options.json) return printJson(stats, context.terminal);
        const lines: [string, number, string][] = [
          ['articles', articles, 'read'],
          ['curated facts', facts, 'rows of facts files'],
          ['claims', claims, 'with their quotes, facts included'],
          ['entities', stats.entities, 'people, countries, institutions and places'],
          ['edges', stats.edges, 'claims about the same, taken together'],
        ];
        const rows = lines.map(([label, count, meaning]) => [label, count.toLocaleString('en-US'), meaning]);
        return context.terminal.print(formatTable([['archive', location], ...rows]));
      }),
    );
}
