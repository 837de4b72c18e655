import type { Position } from 'cytoscape';
import { boxesAt, type Extents, type Positions } from './arrangement.ts';
import type { Box } from './separation.ts';

/** Model pixels between unconnected parts of a drawing. */
const MARGIN = 46;
const STEP = 12;
const SHELF_GAP = { x: 34, y: 22, above: 60 };

/**
 * Moves unconnected parts closer together: from the largest to the smallest, each slides straight towards
 * the middle of the largest until something is in the way.
 */
export function pullTogether(
  positions: Positions,
  extents: Extents,
  components: readonly (readonly string[])[],
): Positions {
  const [main, ...others] = [...components].sort(
    (first, second) => second.length - first.length || (first[0]! < second[0]! ? -1 : 1),
  );
  if (!main || others.length === 0) return positions;
  const packed = new Map(main.map((id) => [id, positions.get(id)!]));
  const middle = centreOf(boxesAt(packed, extents));
  for (const component of others) {
    const part = new Map(component.map((id) => [id, positions.get(id)!]));
    const shift = slide(boxesAt(part, extents), middle, boxesAt(packed, extents));
    for (const [id, { x, y }] of part) packed.set(id, { x: x + shift.x, y: y + shift.y });
  }
  return new Map([...positions.keys()].map((id) => [id, packed.get(id)!]));
}

/** How far `part` can move towards `middle` before it gets too close to `others`. */
function slide(part: readonly Box[], middle: Position, others: readonly Box[]): Position {
  const centre = centreOf(part);
  const [dx, dy] = [middle.x - centre.x, middle.y - centre.y];
  const distance = Math.hypot(dx, dy);
  let shift = { x: 0, y: 0 };
  for (let way = STEP; way < distance; way += STEP) {
    const next = { x: (dx / distance) * way, y: (dy / distance) * way };
    if (part.some((box) => others.some((other) => isNear(box, next, other)))) break;
    shift = next;
  }
  return shift;
}

function isNear(box: Box, shift: Position, other: Box): boolean {
  return (
    Math.abs(box.x + shift.x - other.x) < (box.width + other.width) / 2 + MARGIN &&
    Math.abs(box.y + shift.y - other.y) < (box.height + other.height) / 2 + MARGIN
  );
}

/** Places `ids` in rows, in the given order, below `positions` and no wider than these. */
export function shelve(ids: readonly string[], positions: Positions, extents: Extents): Positions {
  const frame = frameOf(boxesAt(positions, extents));
  const width = Math.max(frame.right - frame.left, 700);
  const placed = new Map<string, Position>();
  let [x, y, rowHeight] = [frame.left, frame.bottom + SHELF_GAP.above, 0];
  for (const id of ids) {
    const extent = extents.get(id)!;
    if (x > frame.left && x + extent.width > frame.left + width) {
      [x, y, rowHeight] = [frame.left, y + rowHeight + SHELF_GAP.y, 0];
    }
    placed.set(id, { x: x - extent.left, y: y - extent.top });
    x += extent.width + SHELF_GAP.x;
    rowHeight = Math.max(rowHeight, extent.height);
  }
  return placed;
}

function frameOf(boxes: readonly Box[]): { left: number; right: number; top: number; bottom: number } {
  if (boxes.length === 0) return { left: 0, right: 0, top: 0, bottom: 0 };
  return {
    left: Math.min(...boxes.map((box) => box.x - box.width / 2)),
    right: Math.max(...boxes.map((box) => box.x + box.width / 2)),
    top: Math.min(...boxes.map((box) => box.y - box.height / 2)),
    bottom: Math.max(...boxes.map((box) => box.y + box.height / 2)),
  };
}

function centreOf(boxes: readonly Box[]): Position {
  const { left, right, top, bottom } = frameOf(boxes);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
