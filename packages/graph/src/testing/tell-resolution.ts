import type { Reading } from '@precedent/model';
import { claimsOfSide } from '../ask/find/claims-of-side.ts';
import type { GraphView } from '../partial/graph-view.ts';
import { mapTogether } from '../partial/missing-part.ts';
import { resolvedIn } from '../partial/resolved-in.ts';

/** All that a graph tells of how some of its entities were found, but for problems of decisions. */
export function tellResolution(graph: GraphView, readings: readonly Reading[], ids: readonly string[]) {
  const { openKeys, openPairs, mergesOf, decidedOn, refOf, entityMeant, entityIn } = resolvedIn(graph);
  const refs = mapTogether(ids, (id) => refOf(id));
  const open = openPairs(openKeys());
  const merges = mapTogether(ids, mergesOf);
  const sides = [...open, ...merges.flat()].flatMap((pair) => pair.sides);
  return {
    open,
    merges,
    claims: mapTogether(sides, (side) =>
      claimsOfSide(graph, side).map(({ article, id, evidence }) => [article.id, id, evidence]),
    ),
    decided: mapTogether(ids, decidedOn),
    refs,
    parts: mapTogether(ids, (id) => refOf(id, { name: refs[ids.indexOf(id)]?.anchors.at(-1)?.name })),
    inArticles: mapTogether(ids, (id) => refOf(id, { article: readings[0]!.article.id })),
    meant: mapTogether(
      refs.filter((ref) => ref !== null),
      entityMeant,
    ),
    named: mapTogether(readings, ({ article, entities }) =>
      entities.map(({ id }) => entityIn(article.id, id)),
    ),
  };
}
