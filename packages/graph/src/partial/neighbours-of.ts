import { compareStrings, type Fact } from '@precedent/model';
import { type GraphView, isWhole } from './graph-view.ts';
import { mapTogether } from './missing-part.ts';
import { asPartial } from './partial-graph.ts';

/** Whether a fact links its ends: it is neither denied nor hypothetical. */
export function isLink({ polarity, modality }: Pick<Fact, 'polarity' | 'modality'>): boolean {
  return polarity !== 'negative' && modality !== 'hypothetical';
}

/** For each entity the ids of those that accepted facts link with it, in order, without itself. */
export function neighboursOf(
  graph: GraphView,
  ids: readonly string[],
  accept: (fact: Fact) => boolean = isLink,
): string[][] {
  if (!isWhole(graph) && accept === isLink && asPartial(graph).scope.kind === 'certain')
    return asPartial(graph).neighbours(ids);
  return mapTogether(ids, (id) => {
    const found = new Set<string>();
    graph.forEachEdge(id, (_, fact, subject, object) => {
      if (subject !== object && accept(fact)) found.add(subject === id ? object : subject);
    });
    return [...found].sort(compareStrings);
  });
}
