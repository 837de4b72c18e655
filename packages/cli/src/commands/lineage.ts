import type { Answer } from '@precedent/model';
import { type Command, Option } from 'commander';
import type { Context } from '../context.ts';
import { nameIn } from '../load-graph.ts';
import { openGraph } from '../open-graph.ts';
import { DRAWINGS, type Drawing, drawLineage } from '../print/draw-lineage.ts';
import { formatAnswer } from '../print/format-answer.ts';
import { formatLineage, formatUncertain } from '../print/format-lineage.ts';
import { printJson } from '../print/print-json.ts';
import type { Terminal } from '../terminal.ts';
import {
  addPageOptions,
  addScopeOptions,
  examples,
  jsonOption,
  type PageOptions,
  type ScopeOptions,
  withArchive,
} from './options.ts';

interface Options extends ScopeOptions, PageOptions {
  json?: boolean;
  quotes?: boolean;
  format?: Drawing;
}

export function addLineage(program: Command, context: Context): void {
  const command = program
    .command('lineage')
    .description('list the holders of an office in order')
    .argument('<office...>', 'for example "Secretary General of NATO"');
  addPageOptions(addScopeOptions(command))
    .option('--quotes', 'show the quotes for each holder')
    .addOption(new Option('--format <format>', 'print a diagram instead').choices(DRAWINGS))
    .addOption(jsonOption())
    .addHelpText(
      'after',
      examples(
        'precedent lineage "Secretary General of NATO"',
        'precedent lineage Secretary General of NATO --quotes',
        'precedent lineage "Prime Minister of the Netherlands" --json',
        'precedent lineage "Secretary General of NATO" --format mermaid',
      ),
    )
    .action((words: string[], options: Options, command: Command) =>
      withArchive(command, async (archive) => {
        const { terminal } = context;
        const reference = await context.reference();
        const { lineage, pageAnswer } = await import('@precedent/query');
        const askGraph = await openGraph(archive, reference, terminal);
        const { answer, text } = await askGraph((graph) => {
          const answer = lineage(graph, reference, words.join(' '), options);
          return { answer, text: options.json ? '' : format(answer, nameIn(graph), options, terminal) };
        });
        return options.json ? printJson(pageAnswer(answer, options), terminal) : terminal.print(text);
      }),
    );
}

function format(
  answer: Answer,
  nameOf: (id: string) => string,
  { format, quotes }: Options,
  terminal: Terminal,
): string {
  if (answer.lineage === null) return formatAnswer(answer, nameOf, terminal);
  if (format !== undefined) return drawLineage(answer.lineage, nameOf, format);
  const shown = formatLineage(answer.lineage, nameOf, quotes === true, terminal);
  return shown + formatUncertain(answer.results, terminal);
}
