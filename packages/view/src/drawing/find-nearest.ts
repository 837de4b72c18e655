import type { EdgeSingular, NodeSingular, Position } from 'cytoscape';

/** Screen pixels around nodes and lines within which the pointer is on them. */
const REACH = { pointer: { node: 2, edge: 8 }, finger: { node: 8, edge: 24 } };

/** What can be under the pointer, at a zoom. */
export interface Targets {
  nodes: readonly NodeSingular[];
  edges: readonly EdgeSingular[];
  zoom: number;
}

/**
 * The node and the edge under the pointer, in a drawing of circles and straight lines. Cytoscape works out the box of each
 * of thousands of elements first, which takes a second.
 */
export function findNearest(
  { nodes, edges, zoom }: Targets,
  point: Position,
  by: keyof typeof REACH,
): (NodeSingular | EdgeSingular)[] {
  const reach = REACH[by];
  const node = nodes.findLast((one) => isAt(one, point, reach.node / zoom));
  let [edge, least]: [EdgeSingular | null, number] = [null, reach.edge / zoom];
  for (const one of edges) {
    const distance = distanceTo(one, point);
    if (distance < least) [edge, least] = [one, distance];
  }
  return [node, edge].filter((found) => found != null);
}

function isAt(node: NodeSingular, { x, y }: Position, reach: number): boolean {
  const at = node.position();
  return Math.hypot(at.x - x, at.y - y) <= node.data('size') / 2 + reach && !node.hasClass('unplaced');
}

/** From a point to the line of an edge. */
function distanceTo(edge: EdgeSingular, { x, y }: Position): number {
  const [source, target] = [edge.source(), edge.target()];
  const [from, to] = [source.position(), target.position()];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const along = ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  const distance = Math.hypot(from.x + share * dx - x, from.y + share * dy - y);
  return source.hasClass('unplaced') || target.hasClass('unplaced') ? Number.POSITIVE_INFINITY : distance;
}
