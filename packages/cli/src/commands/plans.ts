import type { GraphView } from '@precedent/graph';
import { planSchema } from '@precedent/model';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { nameIn } from '../load-graph.ts';
import { askerOfLists } from '../open-graph.ts';
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
        const { listPlans } = await import('@precedent/graph');
        const reference = await context.reference();
        const { asOf, knownBy, status, limit, json } = options;
        const day = asOf ?? knownBy ?? new Date().toISOString().slice(0, 10);
        const ask = askerOfLists(archive, reference, terminal, { knownBy });
        const list = (graph: GraphView) => {
          const found = listPlans(graph, reference, day);
          const isAsked = (plan: { status: string }) => status === undefined || plan.status === status;
          return found && { ...found, listed: found.listed.filter(isAsked) };
        };
        if (json) {
          const all = await ask((graph) => {
            const found = list(graph);
            return found?.describe(found.listed) ?? null;
          });
          return printJson(all, terminal);
        }
        const text = await ask((graph) => {
          const found = list(graph);
          if (found === null) return null;
          const shown = found.describe(found.listed.slice(0, limit));
          return formatPlans(shown, found.listed.length, nameIn(graph), terminal);
        });
        return terminal.print(text);
      }),
    );
}
