import type { Reference, SourcedClaim } from '@precedent/model';
import { factsOfArticle } from '../../partial/find-facts.ts';
import { type GraphView, isWhole } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { conflictsOf } from './conflicts-of.ts';
import type { ConflictDraft } from './draft-conflict.ts';
import { findDrafts } from './find-drafts.ts';
import { searchAround } from './search-around.ts';

type Sides = readonly Pick<ConflictDraft['sides'][number], 'articles' | 'claims'>[];

/**
 * In how many contradictions each of some articles is a side: of those that `conflictsOf` gives. As they are only counted,
 * their claims are not weighed, for which all would be loaded.
 */
export function countConflicts(
  graph: GraphView,
  reference: Reference,
  articles: readonly string[],
): Map<string, number> {
  const counts = new Map(articles.map((id) => [id, 0]));
  for (const { sides } of conflictsWith(graph, reference, counts))
    for (const id of articlesOf(sides)) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count + 1);
    }
  return counts;
}

function conflictsWith(
  graph: GraphView,
  reference: Reference,
  articles: ReadonlyMap<string, unknown>,
): readonly { sides: Sides }[] {
  if (isWhole(graph)) return conflictsOf(graph, reference);
  const facts = mapTogether(articles.keys(), (id) => factsOfArticle(graph, id)).flat();
  const isOwn = ({ certain, article }: SourcedClaim) => certain && articles.has(article.id);
  const own = [...new Set(facts)].flatMap(({ claims }) => claims.filter(isOwn));
  return findDrafts(searchAround(graph, reference, own));
}

/** Claims of a side whose articles are known are not looked at. */
function articlesOf(sides: Sides): Set<string> {
  return new Set(
    mapTogether(sides, (side) => side.articles ?? side.claims.map(({ article }) => article.id)).flat(),
  );
}
