import type { PrecedentGraph } from '@precedent/graph';
import { type Reading, type Reference, withArticle } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { withProgress } from './print/progress.ts';
import type { Terminal } from './terminal.ts';

/** Builds the graph of the whole archive. */
export async function loadGraph(
  archive: Archive,
  reference: Reference,
  terminal: Terminal,
): Promise<PrecedentGraph> {
  const { buildGraph } = await import('@precedent/graph');
  return withProgress(terminal, 'building the graph', async () => {
    const readings: Reading[] = [];
    for await (const reading of archive.readings()) readings.push(reading);
    const listed = await archive.listedEntities();
    return buildGraph(readings, { ...reference, listed }, await archive.decisions());
  });
}

/** What to call an entity of the graph in a sentence: "Mark Rutte", "the Netherlands". */
export function nameIn(graph: PrecedentGraph): (entityId: string) => string {
  return (entityId) => (graph.hasNode(entityId) ? withArticle(graph.getNodeAttributes(entityId)) : entityId);
}
