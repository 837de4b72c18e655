import type { Core, Position } from 'cytoscape';

/** The entities whose middle lies within a line drawn by hand, in pixels of the screen. */
export function entitiesWithin(cy: Core, line: readonly Position[]): string[] {
  return cy
    .nodes()
    .toArray()
    .filter((node) => !node.hasClass('unplaced') && isWithin(node.renderedPosition(), line))
    .map((node) => node.id());
}

/** Whether a ray from the point to the right crosses the closed line an odd number of times. */
function isWithin({ x, y }: Position, line: readonly Position[]): boolean {
  let inside = false;
  line.forEach((point, index) => {
    const before = line.at(index - 1)!;
    if (point.y > y === before.y > y) return;
    const crossing = ((before.x - point.x) * (y - point.y)) / (before.y - point.y) + point.x;
    if (x < crossing) inside = !inside;
  });
  return inside;
}
