import { conflictSchema } from '@precedent/model';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph, nameIn } from '../load-graph.ts';
import { formatConflicts } from '../print/format-conflicts.ts';
import { printJson } from '../print/print-json.ts';
import {
  addTimeOptions,
  examples,
  jsonOption,
  parseCount,
  type TimeOptions,
  withArchive,
} from './options.ts';

interface Options extends TimeOptions {
  kind?: string;
  limit: number;
  json?: boolean;
}

export function addConflicts(program: Command, context: Context): void {
  const command = program
    .command('conflicts')
    .description(
      'list contradictions: two holders of one office, two dates for one event, reported and denied',
    )
    .addOption(
      new Option('--kind <kind>', 'only contradictions of this kind').choices(
        conflictSchema.shape.kind.options,
      ),
    )
    .option('--limit <count>', 'show only the first, best supported first', parseCount, 20);
  addTimeOptions(command)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent conflicts',
        'precedent conflicts --kind two-holders',
        'precedent conflicts --known-by 2024-06-30 --json',
      ),
    )
    .action((options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const { terminal } = context;
        const { conflictsOf, graphAt } = await import('@precedent/graph');
        const reference = await context.reference();
        const graph = graphAt(await loadGraph(archive, reference, terminal), options);
        const all = conflictsOf(graph, reference).filter(
          ({ kind }) => options.kind === undefined || kind === options.kind,
        );
        if (options.json) return printJson(all, terminal);
        const shown = all.slice(0, options.limit);
        return terminal.print(formatConflicts(shown, all.length, nameIn(graph), terminal));
      }),
    );
}
