import type { GraphView } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { nameIn } from '../load-graph.ts';
import { openGraph } from '../open-graph.ts';
import { formatAnswer } from '../print/format-answer.ts';
import { printJson } from '../print/print-json.ts';
import { type PageOptions, withArchive } from './options.ts';

/** Answers from the graph of the archive, as text or JSON. */
export async function printAnswer(
  command: Command,
  context: Context,
  answer: (graph: GraphView, reference: Reference) => Answer,
): Promise<void> {
  const { terminal } = context;
  await withArchive(command, async (archive) => {
    const reference = await context.reference();
    const { pageAnswer } = await import('@precedent/query');
    const { json, limit, cursor }: PageOptions & { json?: boolean } = command.opts();
    const askGraph = await openGraph(archive, reference, terminal);
    const { answered, text } = await askGraph((graph) => {
      const answered = pageAnswer(answer(graph, reference), { limit, cursor });
      return { answered, text: json ? '' : formatAnswer(answered, nameIn(graph), terminal) };
    });
    return json ? printJson(answered, terminal) : terminal.print(text);
  });
}
