import type { GraphView, PrecedentGraph } from '@precedent/graph';
import {
  type GraphToKeep,
  PrecedentError,
  type Reading,
  type Reference,
  withArticle,
} from '@precedent/model';
import type { Archive } from '@precedent/store';
import { withProgress } from './print/progress.ts';
import type { Terminal } from './terminal.ts';

/** Facts above which the archive keeps the graph; below, it is built as quickly as it is loaded. */
const WORTH_KEEPING = 100;

/** Builds the graph of the whole archive, which the archive keeps if it can. */
export async function loadGraph(
  archive: Archive,
  reference: Reference,
  terminal: Terminal,
): Promise<PrecedentGraph> {
  const { graph, kept } = await buildToKeep(archive, reference, terminal);
  const isExact = (await archive.sequence()) === kept.sequence;
  if (isExact && graph.size >= WORTH_KEEPING) await keepIfPossible(archive, kept);
  return graph;
}

/** Builds the graph of the whole archive, also as the archive would keep it. */
export async function buildToKeep(
  archive: Archive,
  reference: Reference,
  terminal: Terminal,
): Promise<{ graph: PrecedentGraph; kept: GraphToKeep }> {
  const { finish, GraphBuilder, graphToKeep, notesOf } = await import('@precedent/graph');
  return withProgress(terminal, 'building the graph', async () => {
    // Before the readings: a graph with some that are added meanwhile must not count as one with all of them.
    const sequence = await archive.sequence();
    const readings = new Map<string, Reading>();
    for await (const reading of archive.readings()) readings.set(reading.article.id, reading);
    const listed = await archive.listedEntities();
    const builder = new GraphBuilder(reference);
    const decisions = await archive.decisions();
    const graph = finish(builder.build({ readings: readings.values(), listed, decisions }));
    const notes = notesOf(builder);
    return { graph, kept: graphToKeep(graph, reference, readings, sequence, notes) };
  });
}

/** If the disk is full or the archive locked, the question is answered all the same. */
async function keepIfPossible(archive: Archive, graph: GraphToKeep): Promise<void> {
  try {
    await archive.keepGraph(graph);
  } catch (error) {
    if (!(error instanceof PrecedentError)) throw error;
  }
}

/** What to call an entity of the graph in a sentence: "Mark Rutte", "the Netherlands". */
export function nameIn(graph: GraphView): (entityId: string) => string {
  return (entityId) => (graph.hasNode(entityId) ? withArticle(graph.getNodeAttributes(entityId)) : entityId);
}
