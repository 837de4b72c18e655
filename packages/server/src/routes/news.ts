import { operations } from '@precedent/api';
import { countConflicts, factsOfArticle, type GraphView, graphAt, mapTogether } from '@precedent/graph';
import { type ArticleRef, type Fact, type Reference, type SourcedClaim, takePage } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

/** How many of the latest changes are looked through for additions. */
const WINDOW = 1000;
/** Facts shown of an article. */
const MOST_FACTS = 3;

export const listNews = defineRoute(
  operations.listNews,
  async ({ archive, reference, ask }, { query: { limit, cursor, article: one } }) => {
    const added = one === undefined ? await findAdded(archive) : [one];
    const { items: ids, ...page } = takePage(added, { limit, cursor }, (id) => id);
    const articles = await archive.articlesWith(ids);
    return ask((whole) => {
      const graph = graphAt(whole, {});
      const items = itemsOf(graph, reference, articles);
      const entities = namedBy(
        graph,
        items.flatMap((item) => item.facts),
      );
      return { items, entities, ...page };
    });
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

/** What each article changed. */
function itemsOf(graph: GraphView, reference: Reference, articles: readonly ArticleRef[]) {
  const stated = mapTogether(articles, ({ id }) => factsOfArticle(graph, id));
  const contradictions = countConflicts(
    graph,
    reference,
    articles.map(({ id }) => id),
  );
  return articles.map((article, at) => {
    const isOwn = ({ article: { id } }: SourcedClaim) => id === article.id;
    const fresh = stated[at]!.filter(({ claims }) => claims.every(isOwn));
    return {
      article,
      claims: stated[at]!.reduce((count, { claims }) => count + claims.filter(isOwn).length, 0),
      newFacts: fresh.length,
      facts: fresh.sort(strongestFirst).slice(0, MOST_FACTS),
      contradictions: contradictions.get(article.id)!,
    };
  });
}

function strongestFirst(one: Fact, other: Fact): number {
  const confidence = ({ claims }: Fact) => Math.max(...claims.map((claim) => claim.confidence));
  return confidence(other) - confidence(one) || (one.id < other.id ? -1 : 1);
}
