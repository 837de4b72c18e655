import {
  type ArticlesAsked,
  foldName,
  MOST_NAMING,
  type NamingArticle,
  type Reading,
} from '@precedent/model';
import { type GraphView, isWhole } from './graph-view.ts';
import { asPartial } from './partial-graph.ts';

/** News that names somebody, as `GraphParts.articlesNaming` gives it; none for a graph that was not built from readings. */
export function articlesNaming(graph: GraphView, asked: ArticlesAsked): readonly NamingArticle[] {
  if (!isWhole(graph)) return asPartial(graph).articlesNaming(asked);
  return readingsNaming(graph.getAttribute('readings') ?? [], asked);
}

function readingsNaming(readings: readonly Reading[], { names }: ArticlesAsked): NamingArticle[] {
  const naming = readings.filter(({ article: { kind, title, text } }) => {
    if (kind !== 'news') return false;
    const folded = ` ${foldName(`${title} ${text}`)} `;
    return names.every((group) => group.some((name) => folded.includes(` ${name} `)));
  });
  return naming.slice(0, MOST_NAMING).map(({ article, entities }) => ({ article, entities }));
}
