/** The place of a label on screen: a rectangle given by its centre, rotated by `angle` radians. */
export interface LabelBox {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  angle: number;
}

type Point = readonly [number, number];

/**
 * Chooses the labels that fit, as on a map: in the given order, each that overlaps neither an obstacle nor
 * a label chosen before it. O(labels · (labels + obstacles)).
 */
export function chooseLabels(labels: readonly LabelBox[], obstacles: readonly LabelBox[]): Set<string> {
  const taken = [...obstacles];
  const chosen = new Set<string>();
  for (const label of labels) {
    if (taken.some((other) => overlaps(label, other))) continue;
    taken.push(label);
    chosen.add(label.id);
  }
  return chosen;
}

/** Separating axis test of two rotated rectangles. */
export function overlaps(first: LabelBox, second: LabelBox): boolean {
  const reach = Math.hypot(first.width, first.height) + Math.hypot(second.width, second.height);
  if (Math.hypot(first.x - second.x, first.y - second.y) * 2 > reach) return false;
  const [corners, others] = [cornersOf(first), cornersOf(second)];
  return [first.angle, second.angle]
    .flatMap((angle) => [angle, angle + Math.PI / 2])
    .every((angle) => {
      const axis: Point = [Math.cos(angle), Math.sin(angle)];
      const [low, high] = project(corners, axis);
      const [otherLow, otherHigh] = project(others, axis);
      return low < otherHigh && otherLow < high;
    });
}

function cornersOf({ x, y, width, height, angle }: LabelBox): Point[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [-width, -height],
    [width, -height],
    [width, height],
    [-width, height],
  ].map(([dx, dy]) => [x + (dx! * cos - dy! * sin) / 2, y + (dx! * sin + dy! * cos) / 2]);
}

function project(points: readonly Point[], axis: Point): [number, number] {
  const values = points.map((point) => point[0] * axis[0] + point[1] * axis[1]);
  return [Math.min(...values), Math.max(...values)];
}
