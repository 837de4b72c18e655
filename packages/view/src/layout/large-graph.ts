import type { Position } from 'cytoscape';
import { UndirectedGraph } from 'graphology';
import { extentsOf, type Positions, separateNodes } from './arrangement.ts';
import { addWeight, findCommunities, toWeightedGraph } from './communities.ts';
import { forceAtlas2 } from './graphology.ts';
import type { LayoutJob } from './job.ts';
import { pullTogether } from './packing.ts';

/** Rounds of ForceAtlas2: the start is already good, because whole communities were placed first. */
const ROUNDS = { communities: 200, nodes: 60 };
/** A round of more nodes takes longer, and changes less of the whole picture. */
const NODE_ROUNDS = 120_000;
/** Up to as many have room for their names. */
const FEW = 300;
/** What a node gets on average in each direction: a multiple of its size. */
const SPACING = 2.2;
/** Mean distances from the middle beyond which a node is far out, and how much of the way beyond is left. */
const FAR = { from: 1.7, share: 0.2 };
/** The angle between neighbours on a spiral that fills a disc evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

type Drawn = UndirectedGraph<Position>;

/** Lays out more nodes than fcose can: communities first, then their nodes, with ForceAtlas2. */
export function layOutLarge(job: LayoutJob): Positions {
  const graph = toWeightedGraph(
    job.nodes.map(({ id }) => id),
    job.edges,
  );
  const spacing = SPACING * meanSize(job.nodes);
  placeAtStart(graph, job, spacing);
  forceAtlas2.assign(graph, {
    iterations: Math.min(ROUNDS.nodes, Math.ceil(NODE_ROUNDS / graph.order)),
    settings: settingsFor(graph),
  });
  const positions = spread(graph, spacing);
  if (job.nodes.length > FEW) {
    const shapes = job.nodes.map(({ id, shape }) => ({ id, extent: shape }));
    return separateNodes(positions, extentsOf(shapes), new Set());
  }
  const extents = extentsOf(job.nodes);
  const packed = pullTogether(positions, extents, componentsOf(graph));
  return separateNodes(packed, extents, new Set());
}

/** What is linked, however far. */
function componentsOf(graph: Drawn): string[][] {
  const seen = new Set<string>();
  return graph.nodes().flatMap((start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const component = [start];
    // It grows while it is walked.
    for (const id of component)
      for (const next of graph.neighbors(id))
        if (!seen.has(next)) {
          seen.add(next);
          component.push(next);
        }
    return [component.sort()];
  });
}

function meanSize(nodes: LayoutJob['nodes']): number {
  return nodes.reduce((sum, { shape }) => sum + shape.width, 0) / nodes.length;
}

function settingsFor(graph: UndirectedGraph) {
  const settings = forceAtlas2.inferSettings(graph);
  return { ...settings, barnesHutOptimize: graph.order > 400, barnesHutTheta: 1.2, edgeWeightInfluence: 0.5 };
}

/** Nodes on discs, one for each community; the discs are laid out like nodes of a small graph. */
function placeAtStart(graph: Drawn, { nodes, edges }: LayoutJob, spacing: number): void {
  const communityOf = findCommunities(
    nodes.map(({ id }) => id),
    edges,
  );
  const members = new Map<string, string[]>();
  for (const { id } of nodes) {
    const community = String(communityOf[id]);
    members.set(community, [...(members.get(community) ?? []), id]);
  }
  const centres = placeCommunities(graph, communityOf, members, spacing);
  for (const [community, ids] of members) {
    const { x, y } = centres.get(community)!;
    const busiestFirst = [...ids].sort((one, other) => graph.degree(other) - graph.degree(one));
    busiestFirst.forEach((id, index) => {
      const point = onSpiral(index, 12);
      graph.mergeNodeAttributes(id, { x: x + point.x, y: y + point.y });
    });
  }
}

function placeCommunities(
  graph: Drawn,
  communityOf: Readonly<Record<string, number>>,
  members: ReadonlyMap<string, readonly string[]>,
  spacing: number,
): Positions {
  const above: Drawn = new UndirectedGraph();
  const largestFirst = [...members].sort(([, one], [, other]) => other.length - one.length);
  largestFirst.forEach(([community], index) => void above.addNode(community, onSpiral(index, 100)));
  graph.forEachEdge((_edge, _attributes, source, target) => {
    addWeight(above, String(communityOf[source]), String(communityOf[target]));
  });
  forceAtlas2.assign(above, { iterations: ROUNDS.communities, settings: settingsFor(above) });
  return spread(above, spacing * Math.sqrt(graph.order / above.order));
}

/** The `index`th point of a spiral with one point per square of `spacing`. */
function onSpiral(index: number, spacing: number): Position {
  const [radius, angle] = [spacing * Math.sqrt(index + 0.5), index * GOLDEN_ANGLE];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

/** Scaled about the middle, so that each node has `spacing` pixels on average. */
function spread(graph: Drawn, spacing: number): Positions {
  const points = graph.mapNodes((id, { x, y }) => [id, { x, y }] as const);
  const mean = (pick: (point: Position) => number) =>
    points.reduce((sum, [, point]) => sum + pick(point), 0) / points.length;
  const middle = { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  const radius = Math.sqrt(mean(({ x, y }) => (x - middle.x) ** 2 + (y - middle.y) ** 2)) || 1;
  const factor = (spacing * Math.sqrt(points.length / 6)) / radius;
  return new Map(
    points.map(([id, { x, y }]) => {
      const way = Math.hypot(x - middle.x, y - middle.y);
      const scale = factor * drawIn(way / radius);
      return [id, { x: (x - middle.x) * scale, y: (y - middle.y) * scale }];
    }),
  );
}

/** What is far out, because hardly anything holds it, would make the rest small: it is drawn in, but stays outside. */
function drawIn(distance: number): number {
  return distance <= FAR.from ? 1 : (FAR.from + (distance - FAR.from) * FAR.share) / distance;
}
