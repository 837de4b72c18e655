import { type Conflict, conflictSchema } from '@precedent/model';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { nameIn } from '../load-graph.ts';
import { askerOfLists } from '../open-graph.ts';
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
  kind?: Conflict['kind'];
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
        const { listConflicts } = await import('@precedent/graph');
        const reference = await context.reference();
        const ask = askerOfLists(archive, reference, terminal, options);
        const { kind = null, limit, json } = options;
        const most = json ? Number.MAX_SAFE_INTEGER : limit;
        if (json) {
          const all = await ask((graph) => {
            const list = listConflicts(graph, reference, { kind, entity: null, most });
            return list?.describe(list.listed) ?? null;
          });
          return printJson(all, terminal);
        }
        const text = await ask((graph) => {
          const list = listConflicts(graph, reference, { kind, entity: null, most });
          if (list === null) return null;
          const shown = list.describe(list.listed.slice(0, limit));
          return formatConflicts(shown, list.total, nameIn(graph), terminal);
        });
        return terminal.print(text);
      }),
    );
}
