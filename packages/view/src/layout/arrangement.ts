import type { Position } from 'cytoscape';
import { type Box, separateBoxes } from './separation.ts';

export type Positions = ReadonlyMap<string, Position>;

/** The rectangle around a node's shape and name, relative to the node's position. */
export interface Extent {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Extents = ReadonlyMap<string, Extent>;

export function extentsOf(nodes: readonly { id: string; extent: Extent }[]): Extents {
  return new Map(nodes.map(({ id, extent }) => [id, extent]));
}

/** Turns a drawing so that its longer side follows the screen's, and brings it close to the screen's aspect. */
export function fillAspect(positions: Positions, aspect: number): Positions {
  const points = [...positions.values()];
  const [width, height] = [spread(points.map(({ x }) => x)), spread(points.map(({ y }) => y))];
  if (width < 1 || height < 1) return positions;
  const turned = width > height !== aspect > 1;
  const ratio = turned ? height / width : width / height;
  // By at most a third, so that a chain still looks like one.
  const stretch = Math.min(1.35, Math.max(0.75, Math.sqrt(aspect / ratio)));
  return mapValues(positions, ({ x, y }) =>
    turned ? { x: y * stretch, y: x / stretch } : { x: x * stretch, y: y / stretch },
  );
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Moves nodes apart until names don't cover other nodes or names; `pinned` nodes don't move. */
export function separateNodes(
  positions: Positions,
  extents: Extents,
  pinned: ReadonlySet<string>,
): Positions {
  const boxes = boxesAt(positions, extents);
  const moved = separateBoxes(boxes, pinned);
  const shifts = new Map(
    boxes.map(({ id, x, y }, index) => [id, { x: moved[index]!.x - x, y: moved[index]!.y - y }]),
  );
  return mapValues(positions, ({ x, y }, id) => {
    const shift = shifts.get(id)!;
    return { x: x + shift.x, y: y + shift.y };
  });
}

/** The box around each node and its name. */
export function boxesAt(positions: Positions, extents: Extents): Box[] {
  return [...positions].map(([id, { x, y }]) => {
    const { left, top, width, height } = extents.get(id)!;
    return { id, x: x + left + width / 2, y: y + top + height / 2, width, height };
  });
}

function mapValues(positions: Positions, change: (position: Position, id: string) => Position): Positions {
  return new Map([...positions].map(([id, position]) => [id, change(position, id)]));
}
