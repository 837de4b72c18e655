import type { PrecedentGraph } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph, nameIn } from '../load-graph.ts';
import { formatAnswer } from '../print/format-answer.ts';
import { printJson } from '../print/print-json.ts';
import { type PageOptions, withArchive } from './options.ts';

/** Answers from the graph of the archive, as text or JSON. */
export async function printAnswer(
  command: Command,
  context: Context,
  answer: (graph: PrecedentGraph, reference: Reference) => Answer,
): Promise<void> {
  const { terminal } = context;
  await withArchive(command, async (archive) => {
    const reference = await context.reference();
    const graph = await loadGraph(archive, reference, terminal);
    const { pageAnswer } = await import('@precedent/query');
    const { json, limit, cursor }: PageOptions & { json?: boolean } = command.opts();
    const answered = pageAnswer(answer(graph, reference), { limit, cursor });
    if (json) return printJson(answered, terminal);
    return terminal.print(formatAnswer(answered, nameIn(graph), terminal));
  });
}
