import type { GraphData, Vocabulary } from '@precedent/model';
import type { Orientation } from '../layout/job.ts';
import { askWorker } from '../layout/worker-client.ts';
import type { Palette } from '../palette.ts';
import type { GraphView } from '../view/graph-view.ts';
import { type Elements, toElements } from './graph-elements.ts';
import { type GroupedGraph, groupGraph, ungroupedGraph } from './groups.ts';
import { measureEntities } from './measure.ts';
import type { Detail } from './stylesheet.ts';

/** With more edges than this, they are drawn plainly. */
const MOST_EDGES_IN_FULL = 600;
/** How many facts of a pair are one edge, by detail. */
const BUNDLE_FROM: Record<Detail, number> = { full: 3, plain: 2 };
/** With more entities than this, communities are drawn as one node each. */
const GROUP_FROM = 1500;

/** What to draw. */
export interface Drawing {
  /** Everything that has a place. */
  data: GraphData;
  /** What the filters leave of it. */
  shown: GraphData;
  vocabulary: Vocabulary;
  palette: Palette;
  view: GraphView;
  /** Of the room that there is for it: a window may be high, and what it shows wide. */
  orientation: Orientation;
}

/** What is drawn of a graph, and how. */
export interface Composed {
  elements: Elements;
  grouped: GroupedGraph;
  detail: Detail;
}

/** Groups, measures and bundles a graph into the elements of its drawing. */
export async function composeElements(drawing: Drawing): Promise<Composed> {
  const { data, shown, vocabulary, palette, view } = drawing;
  const grouped = await groupCommunities(drawing);
  const hasGroups = grouped.members.size > 0;
  const detail = hasGroups || shown.facts.length > MOST_EDGES_IN_FULL ? 'plain' : 'full';
  const [sizes, shades] = await Promise.all([
    view.size === 'facts' ? null : measureEntities(view.size, shown),
    view.colour === null ? null : measureEntities(view.colour, shown),
  ]);
  const elements = toElements(grouped.data, vocabulary, {
    palette,
    opened: new Set(view.opened),
    bundleFrom: BUNDLE_FROM[detail],
    sizes,
    shades,
    pinned: new Set(Object.keys(view.pins)),
    members: grouped.members,
    crowd: (hasGroups ? grouped.data : data).entities.length,
  });
  return { elements, grouped, detail };
}

async function groupCommunities({ data, shown, view }: Drawing): Promise<GroupedGraph> {
  const { ungrouped } = view;
  if (shown.entities.length <= GROUP_FROM || ungrouped === 'all') return ungroupedGraph(shown);
  const ids = data.entities.map(({ id }) => id);
  const links = data.facts.map(({ subject, object }) => ({ source: subject, target: object }));
  const communityOf = await askWorker({ kind: 'communities', ids, links });
  return groupGraph(shown, communityOf, new Set(ungrouped));
}
