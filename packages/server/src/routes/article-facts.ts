import { operations } from '@precedent/api';
import { graphAt } from '@precedent/graph';
import { type Fact, PrecedentError, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const listArticleFacts = defineRoute(
  operations.listArticleFacts,
  async (parts, { params: { id }, query: { limit, cursor, ...scope } }) => {
    if (!(await parts.archive.article(id)))
      throw new PrecedentError('not_found', `no article has the id "${id}"`, 'Use an id from /api/articles.');
    const graph = graphAt(await parts.graph(), scope);
    const all: Fact[] = [];
    graph.forEachEdge((_, fact) => {
      const claims = fact.claims.filter(({ article }) => article.id === id);
      if (claims.length > 0) all.push({ ...fact, claims });
    });
    all.sort((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
    const { items: facts, ...page } = takePage(all, { limit, cursor }, (fact) => fact.id);
    return { facts, entities: namedBy(graph, facts), ...page };
  },
);

function placeOf({ claims }: Fact): number {
  return Math.min(...claims.map(({ evidence }) => evidence[0]!.start));
}
