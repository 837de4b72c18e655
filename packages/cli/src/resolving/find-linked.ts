import type { Entity } from '@precedent/model';
import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import { loadGraph } from '../load-graph.ts';
import { findKept } from '../open-graph.ts';

/** The entities of the graph that lists are linked with; page by page, if the archive keeps the graph. */
export async function findLinked(archive: Archive, context: Context): Promise<Entity[]> {
  const listed = await archive.listedEntities();
  if (listed.length === 0) return [];
  const ids = new Set(listed.map(({ links }) => links.wikidata ?? links.ftm));
  const isLinked = ({ links }: Entity) => ids.has(links.wikidata) || ids.has(links.ftm);
  const reference = await context.reference();
  const kept = await findKept(archive, reference);
  if (kept === null) {
    const graph = await loadGraph(archive, reference, context.terminal);
    return graph.mapNodes((_, entity) => entity).filter(isLinked);
  }
  const linked: Entity[] = [];
  for await (const page of kept.entityPages()) linked.push(...page.filter(isLinked));
  return linked;
}
