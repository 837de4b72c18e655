import { compareStrings } from '@precedent/model';

/** Facts around an entity are counted up to this: of a country in a million claims, there are hundreds of thousands among its neighbours. */
export const MOST_COUNTED = 5000;

export function countedUpTo(facts: number): number {
  return Math.min(facts, MOST_COUNTED);
}

/** Steps from the centre, and the number of claims that link it to nearer entities. */
export interface Reached {
  distance: number;
  claims: number;
}

export function inOrder(reach: ReadonlyMap<string, Reached>): string[] {
  return [...reach.keys()].sort(
    (a, b) => compareReached(reach.get(a)!, reach.get(b)!) || compareStrings(a, b),
  );
}

function compareReached(a: Reached, b: Reached): number {
  return a.distance - b.distance || b.claims - a.claims;
}

interface Size {
  entities: number;
  facts: number;
}

/** Null if everything is shown. */
export function describeCut(all: Size, shown: Size): string | null {
  if (shown.entities === all.entities && shown.facts === all.facts) return null;
  const facts = all.facts === MOST_COUNTED ? `at least ${all.facts}` : all.facts;
  return `${shown.entities} of ${all.entities} entities and ${shown.facts} of ${facts} facts shown: the nearest, with the most claims.`;
}
