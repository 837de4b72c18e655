/** An axis-aligned rectangle given by its centre. */
export interface Box {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Of many boxes, the last rounds move few, and hardly. */
const MAX_ROUNDS = { few: 150, many: 40 };
const MANY = 300;
const GAP = 6;

/**
 * Pushes overlapping `boxes` apart along their shorter overlap and returns the new centres; `pinned` boxes
 * don't move. Stops after 150 rounds, or 40 of many boxes, which is enough after a force layout. A round compares each box with those
 * beside it only, found by a sweep from left to right.
 */
export function separateBoxes(
  boxes: readonly Box[],
  pinned: ReadonlySet<string>,
): { x: number; y: number }[] {
  const moved = boxes.map((box) => ({ ...box }));
  const sorted = [...moved];
  const most = boxes.length > MANY ? MAX_ROUNDS.many : MAX_ROUNDS.few;
  for (let round = 0; round < most; round++) {
    sorted.sort((first, second) => leftOf(first) - leftOf(second) || (first.id < second.id ? -1 : 1));
    if (!pushRound(sorted, pinned)) break;
  }
  return moved.map(({ x, y }) => ({ x, y }));
}

/** Whether any box had to move. */
function pushRound(sorted: readonly Box[], pinned: ReadonlySet<string>): boolean {
  let hasMoved = false;
  for (let at = 0; at < sorted.length; at++) {
    const first = sorted[at]!;
    const right = first.x + first.width / 2 + GAP;
    for (let next = at + 1; next < sorted.length && leftOf(sorted[next]!) < right; next++)
      if (pushApart(first, sorted[next]!, pinned)) hasMoved = true;
  }
  return hasMoved;
}

function leftOf({ x, width }: Box): number {
  return x - width / 2;
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
