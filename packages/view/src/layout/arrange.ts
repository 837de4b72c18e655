import type { Position } from 'cytoscape';
import { extentsOf, type Positions, separateNodes } from './arrangement.ts';
import type { LayoutEdge, LayoutJob, LayoutNode } from './job.ts';
import { layOutLarge } from './large-graph.ts';
import { shelve } from './packing.ts';
import { hashText } from './seeded-random.ts';
import { layOutByOffice, layOutByTime, layOutInCircle } from './shaped.ts';
import { growSmall, layOutSmall } from './small-graph.ts';

/** Above this many linked nodes, fcose takes seconds. */
export const LARGE = 300;
/** The same for edges: those between communities are many for few nodes. */
const MANY_EDGES = 1000;

/** Model pixels between a new node and the centre of its placed neighbours. */
const NEW_NODE_DISTANCE = 140;

/**
 * A position for every node. Nodes in `placed` stay exactly where they are, and pinned ones are where they were pinned;
 * the others are laid out around them. The same job gives the same positions.
 */
export function arrange(job: LayoutJob): Positions {
  const positions = job.arrangement === 'organic' ? arrangeByForce(job) : SHAPED[job.arrangement](job);
  const ids = new Set(job.nodes.map(({ id }) => id));
  const pins = [...job.pins].filter(([id]) => ids.has(id));
  if (pins.length === 0) return positions;
  const fixed = new Set([...pins.map(([id]) => id), ...job.placed.keys()]);
  return separateNodes(new Map([...positions, ...pins]), extentsOf(job.nodes), fixed);
}

const SHAPED = { time: layOutByTime, offices: layOutByOffice, circle: layOutInCircle };

function arrangeByForce(job: LayoutJob): Positions {
  const ids = new Set(job.nodes.map(({ id }) => id));
  const placed = new Map([...job.placed].filter(([id]) => ids.has(id)));
  if (placed.size === ids.size) return placed;
  const linkedIds = new Set(job.edges.flatMap(({ source, target }) => [source, target]));
  const isPlaced = ({ id }: LayoutNode) => linkedIds.has(id) || placed.has(id) || job.origins.has(id);
  const part = { ...job, placed, nodes: job.nodes.filter(isPlaced) };
  const linked = placed.size > 0 ? grow(part) : layOutAll(part);
  const alone = job.nodes
    .filter(({ id }) => !linked.has(id))
    .sort((first, second) => (first.order < second.order ? -1 : 1));
  const shelved = shelve(
    alone.map(({ id }) => id),
    linked,
    extentsOf(job.nodes),
  );
  return new Map([...linked, ...shelved]);
}

function layOutAll(job: LayoutJob): Positions {
  if (job.nodes.length === 0) return new Map();
  return job.nodes.length > LARGE || job.edges.length > MANY_EDGES ? layOutLarge(job) : layOutSmall(job);
}

function grow(job: LayoutJob): Positions {
  const beside = placeBeside(job);
  const positions = job.nodes.length > LARGE ? beside : growSmall(job, beside);
  // fcose moves its pinned nodes by rounding errors: restore their exact positions.
  const restored = new Map([...positions, ...job.placed]);
  return separateNodes(restored, extentsOf(job.nodes), new Set(job.placed.keys()));
}

/** New nodes beside the middle of their placed neighbours, or of everything placed if they have none. */
function placeBeside({ nodes, edges, placed, origins }: LayoutJob): Positions {
  const neighbours = neighboursOf(edges);
  const fresh = nodes.filter(({ id }) => !placed.has(id));
  return new Map(
    fresh.map(({ id }) => {
      const known = (neighbours.get(id) ?? []).filter((other) => placed.has(other));
      const from = origins.get(id);
      const centre =
        from ?? middleOf((known.length > 0 ? known : [...placed.keys()]).map((key) => placed.get(key)!));
      const angle = (hashText(id) / 2 ** 32) * 2 * Math.PI;
      const position = {
        x: centre.x + NEW_NODE_DISTANCE * Math.cos(angle),
        y: centre.y + NEW_NODE_DISTANCE * Math.sin(angle),
      };
      return [id, position];
    }),
  );
}

function neighboursOf(edges: readonly LayoutEdge[]): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = neighbours.get(from);
    if (known) known.push(to);
    else neighbours.set(from, [to]);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return neighbours;
}

function middleOf(points: readonly Position[]): Position {
  const mean = (pick: (point: Position) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}
