import { compareStrings, type Fact, type LinkKinds, MODALITIES } from '@precedent/model';
import { type GraphView, isWhole } from './graph-view.ts';
import { mapTogether } from './missing-part.ts';
import { asPartial } from './partial-graph.ts';

/** Which facts count as links between their ends. */
export interface LinkTest {
  accept: (fact: Fact) => boolean;
  /** The same without looking at claims; null if that doesn't decide. */
  kinds: LinkKinds | null;
}

/** Neither denied nor hypothetical. */
export function isLink({ polarity, modality }: Pick<Fact, 'polarity' | 'modality'>): boolean {
  return polarity !== 'negative' && modality !== 'hypothetical';
}

/** What {@link isLink} accepts. */
export const LINKS: LinkTest & { kinds: LinkKinds } = {
  accept: isLink,
  kinds: { relations: null, modalities: MODALITIES.filter((modality) => modality !== 'hypothetical') },
};

/** Whether neighbours by such links are found without loading their facts. */
export function isFoundByKinds(graph: GraphView, { kinds }: LinkTest): boolean {
  return isWhole(graph) || (kinds !== null && asPartial(graph).scope.kind !== 'timed');
}

/** For each entity the ids of those that accepted facts link with it, in order, without itself. */
export function neighboursOf(graph: GraphView, ids: readonly string[], links: LinkTest = LINKS): string[][] {
  const { accept, kinds } = links;
  if (!isWhole(graph) && kinds !== null && isFoundByKinds(graph, links))
    return asPartial(graph).neighbours(ids, kinds);
  return mapTogether(ids, (id) => {
    const found = new Set<string>();
    graph.forEachEdge(id, (_, fact, subject, object) => {
      if (subject !== object && accept(fact)) found.add(subject === id ? object : subject);
    });
    return [...found].sort(compareStrings);
  });
}
