import { operations } from '@precedent/api';
import { factsOfArticle, type GraphView, graphAt, mapTogether } from '@precedent/graph';
import { type Fact, PrecedentError, takePage } from '@precedent/model';
import { defineRoute } from '../http/route.ts';
import { namedBy } from '../named-by.ts';

export const listArticleFacts = defineRoute(
  operations.listArticleFacts,
  async ({ archive, ask }, { params: { id }, query: { limit, cursor, ...scope } }) => {
    if (!(await archive.article(id)))
      throw new PrecedentError('not_found', `no article has the id "${id}"`, 'Use an id from /api/articles.');
    return ask((whole) => {
      const all = factsInText(graphAt(whole, scope), id);
      const { items: facts, ...page } = takePage(all, { limit, cursor }, (fact) => fact.id);
      // Facts name no entity that the graph at their time doesn't have, and in the whole that is known without looking.
      return { facts, entities: namedBy(whole, facts), ...page };
    });
  },
);

/** Each with the claims of the article only, in the order of its text. */
function factsInText(graph: GraphView, article: string): Fact[] {
  const facts = factsOfArticle(graph, article).map((fact) => {
    return { ...fact, claims: fact.claims.filter((claim) => claim.article.id === article) };
  });
  const placed = mapTogether(facts, (fact) => ({ fact, place: placeOf(fact) }));
  placed.sort((one, other) => one.place - other.place || (one.fact.id < other.fact.id ? -1 : 1));
  return placed.map(({ fact }) => fact);
}

function placeOf({ claims }: Fact): number {
  return Math.min(...mapTogether(claims, ({ evidence }) => evidence[0]!.start));
}
