import type { Position } from 'cytoscape';
import { extentsOf, type Positions } from './arrangement.ts';
import { findCommunities } from './communities.ts';
import type { LayoutJob, LayoutNode } from './job.ts';
import { shelve } from './packing.ts';

/** Model pixels. */
const YEAR = 110;
const ROW = 120;
const STEP = 210;
const ROW_GAP = 36;
const RING_GAP = 14;

/** From left to right by the first date that is known about each node, in as many rows as names need. */
export function layOutByTime(job: LayoutJob): Positions {
  const dated = job.nodes
    .filter(({ year }) => year !== null)
    .sort((one, other) => one.year! - other.year! || (one.id < other.id ? -1 : 1));
  const first = dated[0]?.year ?? 0;
  const rowEnds: number[] = [];
  const positions = new Map<string, Position>();
  for (const { id, year, extent } of dated) {
    const x = (year! - first) * YEAR;
    const left = x + extent.left;
    const free = rowEnds.findIndex((end) => end <= left);
    const row = free === -1 ? rowEnds.length : free;
    rowEnds[row] = left + extent.width + ROW_GAP;
    // Rows alternate above and below the middle, so that the drawing stays flat.
    const offset = row % 2 === 0 ? row / 2 : -(row + 1) / 2;
    positions.set(id, { x, y: offset * ROW });
  }
  return withRest(job, positions);
}

/** A row for each office: its body, then its holders in turn. Who held several is in the longest row. */
export function layOutByOffice(job: LayoutJob): Positions {
  const extents = extentsOf(job.nodes);
  const positions = new Map<string, Position>();
  const longestFirst = [...job.chains].sort(
    (one, other) => other.length - one.length || (one.join() < other.join() ? -1 : 1),
  );
  let y = 0;
  for (const chain of longestFirst) {
    const row = chain.filter((id) => extents.has(id) && !positions.has(id));
    if (row.length === 0 || (row.length === 1 && chain.length > 1)) continue;
    let x = 0;
    for (const id of row) {
      const { left, width } = extents.get(id)!;
      positions.set(id, { x: x - left, y });
      x += Math.max(STEP, width + ROW_GAP);
    }
    y += ROW;
  }
  return withRest(job, positions);
}

/** In a ring, communities together and the most linked of each first. */
export function layOutInCircle(job: LayoutJob): Positions {
  const communities = findCommunities(
    job.nodes.map(({ id }) => id),
    job.edges,
  );
  const linked = new Set(job.edges.flatMap(({ source, target }) => [source, target]));
  const ring = job.nodes
    .filter(({ id }) => linked.has(id))
    .sort(
      (one, other) => communities[one.id]! - communities[other.id]! || (one.order < other.order ? -1 : 1),
    );
  const sizes = ring.map(({ extent }) => Math.max(extent.height, extent.width / 2) + RING_GAP);
  const length = sizes.reduce((sum, size) => sum + size, 0);
  const radius = Math.max(120, length / (2 * Math.PI));
  let passed = 0;
  const positions = new Map<string, Position>();
  ring.forEach(({ id }, index) => {
    const angle = ((passed + sizes[index]! / 2) / Math.max(length, 1)) * 2 * Math.PI - Math.PI / 2;
    positions.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    passed += sizes[index]!;
  });
  return withRest(job, positions);
}

/** What has no place in the shape is listed below it. */
function withRest({ nodes }: LayoutJob, positions: Positions): Positions {
  const rest = nodes.filter(({ id }) => !positions.has(id)).sort(compareOrder);
  const ids = rest.map(({ id }) => id);
  return new Map([...positions, ...shelve(ids, positions, extentsOf(nodes))]);
}

function compareOrder(one: LayoutNode, other: LayoutNode): number {
  return one.order < other.order ? -1 : 1;
}
