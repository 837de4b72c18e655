import type { PrecedentGraph } from '@precedent/graph';
import {
  type ArticleRef,
  PrecedentError,
  type QueryScope,
  type Reference,
  refToArticle,
} from '@precedent/model';
import { withProgress } from '../print/progress.ts';
import type { Terminal } from '../terminal.ts';
import { type ArchiveContents, readContents } from './archive-contents.ts';
import { contentsAt } from './contents-at.ts';
import type { Point } from './parse-point.ts';

/** The graph at a point, with the articles it is built from. */
export interface LoadedPoint {
  /** The archive's name, without any password. */
  archive: string;
  graph: PrecedentGraph;
  articles: ArticleRef[];
  /** What can no longer be reconstructed. */
  lost: string[];
}

/** Opens each archive only once. Leaves out uncertain claims unless `scope` has them. */
export async function loadPoints(
  points: readonly Point[],
  scope: Pick<QueryScope, 'uncertain'>,
  reference: Reference,
  terminal: Terminal,
): Promise<LoadedPoint[]> {
  const { openArchive } = await import('@precedent/store');
  const contents = new Map<string, ArchiveContents>();
  for (const { archive: location } of points) {
    if (contents.has(location)) continue;
    const archive = await openArchive(location, { readOnly: true });
    try {
      contents.set(
        location,
        await withProgress(terminal, `reading ${archive.location}`, () => readContents(archive)),
      );
    } finally {
      await archive.close();
    }
  }
  const loaded: LoadedPoint[] = [];
  for (const point of points)
    loaded.push(
      await withProgress(terminal, 'building the graph', () =>
        projectPoint(point, contents.get(point.archive)!, scope, reference),
      ),
    );
  return loaded;
}

async function projectPoint(
  point: Point,
  all: ArchiveContents,
  { uncertain }: Pick<QueryScope, 'uncertain'>,
  reference: Reference,
): Promise<LoadedPoint> {
  const { buildGraph, graphAt, isPublishedBy } = await import('@precedent/graph');
  const { contents, lost } =
    point.kind === 'change' ? contentsAt(all, point.sequence) : { contents: all, lost: [] };
  const { archive, readings, decisions, listed } = contents;
  const graph = buildGraph(readings, { ...reference, listed }, decisions);
  const articles = readings.map(({ article }) => refToArticle(article));
  if (point.kind !== 'known') return { archive, graph: graphAt(graph, { uncertain }), articles, lost };
  return {
    archive,
    graph: graphAt(graph, { knownBy: point.date, uncertain }),
    articles: articles.filter((article) => article.kind === 'facts' || isPublishedBy(article, point.date)),
    lost,
  };
}

/** @throws PrecedentError `invalid_input` if both are the same point. */
export function refuseSame([a, b]: readonly [Point, Point]): void {
  if (JSON.stringify(a) === JSON.stringify(b))
    throw new PrecedentError('invalid_input', 'both points are the same', 'Name two different points.');
}
