import type { PrecedentGraph } from '@precedent/graph';
import type { Answer, Reference } from '@precedent/model';
import type { Command } from 'commander';
import type { Context } from '../context.ts';
import { loadGraph, nameIn } from '../load-graph.ts';
import { formatAnswer } from '../print/format-answer.ts';
import { printJson } from '../print/print-json.ts';
import { withArchive } from './options.ts';

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
    const answered = answer(graph, reference);
    if (command.opts().json) return printJson(answered, terminal);
    return terminal.print(formatAnswer(answered, nameIn(graph), terminal));
  });
}
