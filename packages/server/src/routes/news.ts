import { operations } from '@precedent/api';
import { conflictsOf, graphAt, type PrecedentGraph } from '@precedent/graph';
import { type Conflict, type Fact, takePage } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

/** How many of the latest changes are looked through for additions. */
const WINDOW = 1000;
/** Facts shown of an article. */
const MOST_FACTS = 3;

export const listNews = defineRoute(
  operations.listNews,
  async (parts, { query: { limit, cursor, article: one } }) => {
    const { archive, reference } = parts;
    const graph = graphAt(await parts.graph(), {});
    const added = one === undefined ? await findAdded(archive) : [one];
    const { items: ids, ...page } = takePage(added, { limit, cursor }, (id) => id);
    const facts = factsOf(graph, new Set(ids));
    const conflicts = conflictsOf(graph, reference);
    const articles = await Promise.all(ids.map((id) => archive.article(id)));
    const items = articles.flatMap((found) => {
      if (!found) return [];
      const { text: _, ...article } = found;
      const stated = facts.get(article.id) ?? [];
      const fresh = stated.filter((fact) => fact.claims.every((claim) => claim.article.id === article.id));
      return [
        {
          article,
          claims: stated.flatMap((fact) => fact.claims.filter((claim) => claim.article.id === article.id))
            .length,
          newFacts: fresh.length,
          facts: fresh.sort(strongestFirst).slice(0, MOST_FACTS),
          contradictions: conflicts.filter((conflict) => isSide(conflict, article.id)).length,
        },
      ];
    });
    return {
      items,
      entities: namedBy(
        graph,
        items.flatMap((item) => item.facts),
      ),
      ...page,
    };
  },
);

/** Articles that were added and are still there, the latest first. */
async function findAdded(archive: Archive): Promise<string[]> {
  const changes = await archive.changes(Math.max(0, (await archive.sequence()) - WINDOW));
  const latest = new Map<string, string>();
  for (const change of changes.toReversed())
    if ('articleId' in change && !latest.has(change.articleId)) latest.set(change.articleId, change.kind);
  const isThere = (kind: string) => kind !== 'removed' && kind !== 'superseded';
  return [...latest].flatMap(([id, kind]) => (isThere(kind) ? [id] : []));
}

function factsOf(graph: PrecedentGraph, articles: ReadonlySet<string>): Map<string, Fact[]> {
  const facts = new Map<string, Fact[]>();
  graph.forEachEdge((_, fact) => {
    for (const id of new Set(fact.claims.map(({ article }) => article.id)))
      if (articles.has(id)) facts.set(id, [...(facts.get(id) ?? []), fact]);
  });
  return facts;
}

function strongestFirst(one: Fact, other: Fact): number {
  const confidence = ({ claims }: Fact) => Math.max(...claims.map((claim) => claim.confidence));
  return confidence(other) - confidence(one) || (one.id < other.id ? -1 : 1);
}

function isSide({ sides }: Conflict, article: string): boolean {
  return sides.some(({ claims }) => claims.some((claim) => claim.article.id === article));
}
