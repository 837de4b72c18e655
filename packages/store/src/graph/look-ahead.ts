import type { Fact } from '@precedent/model';
import type { KeptClaim } from './kept-claim.ts';

/** Claims of a fact, and facts, that are loaded beyond the first one that is looked at. */
const FIRST_CLAIMS = 50;
const FIRST_FACTS = 8;

/** Claims that are wanted at once, above which they are all that is wanted, unless others of their facts follow. */
const FEW = 3;

/** Facts that were loaded together; for how many of them, and how many claims of each, quotes are loaded next. */
interface Together {
  facts: readonly Fact[];
  next: number;
  claims: number;
}

/**
 * Chooses the claims whose quotes are likely to be looked at next. An evaluation looks at one after the other, and is begun
 * again whenever one is missing; so twice as many are loaded each time.
 */
export class LookAhead {
  private readonly together = new Map<number, { at: number; all: Together }>();
  private readonly claims = new Map<number, number>();

  /** @param facts loaded together, by their numbers. */
  add(facts: ReadonlyMap<number, Fact>): void {
    const all = { facts: [...facts.values()], next: FIRST_FACTS, claims: FIRST_CLAIMS };
    let at = 0;
    for (const number of facts.keys()) this.together.set(number, { at: at++, all });
  }

  /** Claims beside those that are wanted. */
  beside(wanted: ReadonlySet<KeptClaim>): Iterable<KeptClaim> {
    const found = new Set<KeptClaim>();
    const met = new Set<Together>();
    const isKnown = wanted.size > FEW;
    for (const { at } of wanted) {
      if (isKnown && !this.claims.has(at.fact)) {
        this.claims.set(at.fact, FIRST_CLAIMS);
        continue;
      }
      const place = this.together.get(at.fact);
      if (!place) continue;
      const { facts } = place.all;
      const most = this.claims.get(at.fact) ?? FIRST_CLAIMS;
      this.claims.set(at.fact, most * 2);
      addMissing(found, facts[place.at]!, at.place, most);
      if (met.has(place.all)) continue;
      met.add(place.all);
      const others = [...facts.slice(place.at + 1), ...facts.slice(0, place.at)];
      for (const fact of others.slice(0, place.all.next)) addMissing(found, fact, 0, place.all.claims);
      if (place.all.next < facts.length) place.all.next *= 2;
      else place.all.claims *= 2;
    }
    for (const claim of wanted) found.delete(claim);
    return found;
  }
}

function addMissing(found: Set<KeptClaim>, { claims }: Fact, from: number, most: number): void {
  for (const claim of claims.slice(from, from + most) as KeptClaim[]) if (!claim.isLoaded) found.add(claim);
}
