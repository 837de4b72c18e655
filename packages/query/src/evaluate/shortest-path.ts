import { compareStrings, PrecedentError } from '@precedent/model';

/** Entities that a search reaches at most: well under a second. */
const MOST_REACHED = 100_000;

/** What one end of a path has reached: each entity with the one before it and its distance. */
interface Reached {
  from: Map<string, { before: string | null; distance: number }>;
  frontier: string[];
}

/**
 * The shortest way from one entity to another, searched from both ends, level by level. Of several the one whose
 * ids come first where they part.
 *
 * @param neighboursOf for each id the ids beside it, in order.
 * @returns null if there is none.
 * @throws PrecedentError `too_costly` if it would be longer than can be searched.
 */
export function shortestPath(
  start: string,
  end: string,
  neighboursOf: (ids: readonly string[]) => readonly string[][],
): string[] | null {
  if (start === end) return [start];
  const [near, far] = [begin(start), begin(end)];
  while (near.frontier.length > 0 && far.frontier.length > 0) {
    const [grown, other] = near.frontier.length <= far.frontier.length ? [near, far] : [far, near];
    grow(grown, neighboursOf(grown.frontier));
    const meeting = meet(grown, other);
    if (meeting !== null) return [...wayTo(near, meeting).reverse(), meeting, ...wayTo(far, meeting)];
    if (near.from.size + far.from.size > MOST_REACHED) throw tooFar(start, end);
  }
  return null;
}

function begin(id: string): Reached {
  return { from: new Map([[id, { before: null, distance: 0 }]]), frontier: [id] };
}

function grow(reached: Reached, around: readonly string[][]): void {
  const next: string[] = [];
  reached.frontier.forEach((id, at) => {
    const { distance } = reached.from.get(id)!;
    for (const other of around[at]!) {
      if (reached.from.has(other)) continue;
      reached.from.set(other, { before: id, distance: distance + 1 });
      next.push(other);
    }
  });
  reached.frontier = next.sort(compareStrings);
}

/** Of those just reached from one end the nearest to the other. */
function meet({ frontier }: Reached, { from }: Reached): string | null {
  let nearest: string | null = null;
  for (const id of frontier) {
    const known = from.get(id);
    if (known && (nearest === null || known.distance < from.get(nearest)!.distance)) nearest = id;
  }
  return nearest;
}

/** The entities from one before `id` back to the end that it was reached from. */
function wayTo({ from }: Reached, id: string): string[] {
  const way: string[] = [];
  for (let at = from.get(id)!.before; at !== null; at = from.get(at)!.before) way.push(at);
  return way;
}

function tooFar(start: string, end: string): PrecedentError {
  return new PrecedentError(
    'too_costly',
    `no chain of facts between "${start}" and "${end}" was found among the nearest ${MOST_REACHED} entities`,
    'Ask for a chain by some relations, or between entities that are nearer.',
  );
}
