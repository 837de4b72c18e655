import type { Published, SourcedClaim } from '@precedent/model';
import { factsIn, type PrecedentGraph } from '../build/graph/precedent-graph.ts';
import { type GraphView, isWhole } from './graph-view.ts';
import { asPartial } from './partial-graph.ts';

/** What the articles behind a graph contribute to it, in no order. A partial graph must not be restricted in time. */
export function publishedIn(graph: GraphView): readonly Published[] {
  return isWhole(graph) ? countPublished(graph) : asPartial(graph).published();
}

function countPublished(graph: PrecedentGraph): Published[] {
  const found = new Map<string, Published & { ids: Set<string> }>();
  for (const { claims } of factsIn(graph))
    for (const { article } of claims) {
      const own = found.get(keyOf(article)) ?? begin(article);
      found.set(keyOf(article), own);
      own.claims += 1;
      own.ids.add(article.id);
    }
  return [...found.values()].map(({ ids, ...published }) => ({ ...published, articles: ids.size }));
}

function keyOf({ kind, source, publishedAt }: SourcedClaim['article']): string {
  return JSON.stringify([kind, source, publishedAt]);
}

function begin({ kind, source, publishedAt }: SourcedClaim['article']) {
  return { kind, source, publishedAt, articles: 0, claims: 0, ids: new Set<string>() };
}
