import type { Position } from 'cytoscape';
import type { Positions } from './arrangement.ts';
import type { Box } from './separation.ts';

/** A straight line between the centres of two nodes. */
export interface Line {
  source: string;
  target: string;
}

/** An edge through a name is harder to read than two crossing edges. */
const OVER_NAME = 3;

/** Model pixels of extent that count as one crossing, because a larger drawing is shown smaller. */
const EXTENT = 80;

/**
 * How hard a drawing is to read (lower is better): edges that cross, edges over nodes that aren't their
 * ends, and the extent of the drawing. O(lines² + lines · obstacles).
 */
export function scoreDrawing(lines: readonly Line[], centres: Positions, obstacles: readonly Box[]): number {
  let score = (spread(obstacles, 'x') + spread(obstacles, 'y')) / 2 / EXTENT;
  lines.forEach((line, index) => {
    const [from, to] = [centres.get(line.source)!, centres.get(line.target)!];
    for (const other of lines.slice(index + 1))
      if (!meet(line, other) && cross(from, to, centres.get(other.source)!, centres.get(other.target)!))
        score += 1;
    for (const obstacle of obstacles)
      if (obstacle.id !== line.source && obstacle.id !== line.target && runsThrough(from, to, obstacle))
        score += OVER_NAME;
  });
  return score;
}

function spread(boxes: readonly Box[], axis: 'x' | 'y'): number {
  const values = boxes.map((box) => box[axis]);
  return Math.max(...values) - Math.min(...values);
}

function meet(first: Line, second: Line): boolean {
  return [second.source, second.target].some((end) => end === first.source || end === first.target);
}

/** The side of the line from `a` to `b` on which `c` lies, as a sign. */
function side(a: Position, b: Position, c: Position): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function runsThrough(from: Position, to: Position, { x, y, width, height }: Box): boolean {
  const [x1, y1, x2, y2] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
  if (Math.max(from.x, to.x) < x1 || Math.min(from.x, to.x) > x2) return false;
  if (Math.max(from.y, to.y) < y1 || Math.min(from.y, to.y) > y2) return false;
  // A line that has the two ends of a diagonal on different sides runs through the box.
  const [topLeft, bottomRight] = [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];
  const [topRight, bottomLeft] = [
    { x: x2, y: y1 },
    { x: x1, y: y2 },
  ];
  return (
    side(from, to, topLeft) * side(from, to, bottomRight) < 0 ||
    side(from, to, topRight) * side(from, to, bottomLeft) < 0
  );
}
