import { planSchema } from '@precedent/model';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph, nameIn } from '../load-graph.ts';
import { formatPlans } from '../print/format-plans.ts';
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
  status?: string;
  limit: number;
  json?: boolean;
}

export function addPlans(program: Command, context: Context): void {
  const command = program
    .command('plans')
    .description('list planned events and what became of them, overdue ones first')
    .addOption(
      new Option('--status <status>', 'only plans with this status').choices(planSchema.shape.status.options),
    )
    .option('--limit <count>', 'show only the first', parseCount, 20);
  addTimeOptions(command)
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent plans --status due',
        'precedent plans --as-of 2024-10-02',
        'precedent plans --known-by 2024-06-30 --json',
      ),
    )
    .action((options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const { terminal } = context;
        const { graphAt, plansOf } = await import('@precedent/graph');
        const reference = await context.reference();
        const { asOf, knownBy } = options;
        const graph = graphAt(await loadGraph(archive, reference, terminal), { knownBy });
        const day = asOf ?? knownBy ?? new Date().toISOString().slice(0, 10);
        const all = plansOf(graph, reference, day).filter(
          ({ status }) => options.status === undefined || status === options.status,
        );
        if (options.json) return printJson(all, terminal);
        const shown = all.slice(0, options.limit);
        return terminal.print(formatPlans(shown, all.length, nameIn(graph), terminal));
      }),
    );
}
