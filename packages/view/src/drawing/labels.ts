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

/** Pixels of a side of the squares in which taken places are looked up. */
const CELL = 96;

/** Places on screen that are taken, found by their neighbourhood. */
export class TakenPlaces {
  private readonly cells = new Map<number, LabelBox[]>();

  add(box: LabelBox): void {
    for (const key of cellsOf(box)) {
      const boxes = this.cells.get(key);
      if (boxes) boxes.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** Whether `box` overlaps a box of something else. */
  isTaken(box: LabelBox): boolean {
    return cellsOf(box).some((key) =>
      this.cells.get(key)?.some((other) => other.id !== box.id && overlaps(box, other)),
    );
  }
}

function cellsOf({ x, y, width, height, angle }: LabelBox): number[] {
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  const [reachX, reachY] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  const keys: number[] = [];
  for (let column = Math.floor((x - reachX) / CELL); column * CELL <= x + reachX; column++)
    for (let row = Math.floor((y - reachY) / CELL); row * CELL <= y + reachY; row++)
      keys.push(column * 65_536 + row);
  return keys;
}

/**
 * Chooses the labels that fit, as on a map: in the given order, each that overlaps neither an obstacle nor
 * a label chosen before it.
 */
export function chooseLabels(labels: readonly LabelBox[], obstacles: readonly LabelBox[]): Set<string> {
  const taken = new TakenPlaces();
  for (const obstacle of obstacles) taken.add(obstacle);
  const chosen = new Set<string>();
  for (const label of labels) {
    if (taken.isTaken(label)) continue;
    taken.add(label);
    chosen.add(label.id);
  }
  return chosen;
}

/** Separating axis test of two rotated rectangles. */
export function overlaps(first: LabelBox, second: LabelBox): boolean {
  const [dx, dy] = [Math.abs(first.x - second.x), Math.abs(first.y - second.y)];
  if (first.angle === 0 && second.angle === 0)
    return dx * 2 < first.width + second.width && dy * 2 < first.height + second.height;
  const reach = Math.hypot(first.width, first.height) + Math.hypot(second.width, second.height);
  if (Math.hypot(dx, dy) * 2 > reach) return false;
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
