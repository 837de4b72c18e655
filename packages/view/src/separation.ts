/** An axis-aligned rectangle given by its centre. */
export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

const MAX_ROUNDS = 60;
const GAP = 6;

/**
 * Pushes overlapping `boxes` apart along their shorter overlap and returns the new centres; `pinned` boxes
 * don't move. Stops after 60 rounds, which is enough after a force layout. O(rounds · n²).
 */
export function separateBoxes(
  boxes: readonly Box[],
  pinned: ReadonlySet<string>,
): { x: number; y: number }[] {
  const moved = boxes.map((box) => ({ ...box }));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let settled = true;
    for (let first = 0; first < moved.length; first++)
      for (let second = first + 1; second < moved.length; second++)
        if (pushApart(moved[first]!, moved[second]!, pinned)) settled = false;
    if (settled) break;
  }
  return moved.map(({ x, y }) => ({ x, y }));
}

function pushApart(first: Box, second: Box, pinned: ReadonlySet<string>): boolean {
  const overlapX = (first.width + second.width) / 2 + GAP - Math.abs(first.x - second.x);
  const overlapY = (first.height + second.height) / 2 + GAP - Math.abs(first.y - second.y);
  // An overlap of a hundredth of a pixel isn't worth another round.
  if (overlapX <= 0.01 || overlapY <= 0.01) return false;
  const shares = [pinned.has(first.id) ? 0 : 1, pinned.has(second.id) ? 0 : 1] as const;
  const total = shares[0] + shares[1];
  if (total === 0) return false;
  const axis = overlapX < overlapY ? 'x' : 'y';
  const overlap = Math.min(overlapX, overlapY) / total;
  const sign = first[axis] < second[axis] || (first[axis] === second[axis] && first.id < second.id) ? -1 : 1;
  first[axis] += sign * overlap * shares[0];
  second[axis] -= sign * overlap * shares[1];
  return true;
}
