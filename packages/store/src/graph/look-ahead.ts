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
 * Chooses the claims whose quotes are likely to be looked at next. An evaluation that looks at one after the other is begun
 * again whenever one is missing; so twice as many are loaded each time.
 */
export class LookAhead {
  private readonly together = new Map<number, { at: number; all: Together }>();
  /** How many claims of each fact are loaded next. */
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
    const met = new Set<number | Together>();
    const isKnown = wanted.size > FEW;
    for (const { at } of wanted) {
      const place = this.together.get(at.fact);
      if (!place || met.has(at.fact)) continue;
      met.add(at.fact);
      const most = this.claims.get(at.fact) ?? (isKnown ? 0 : FIRST_CLAIMS);
      this.claims.set(at.fact, most === 0 ? FIRST_CLAIMS : most * 2);
      if (most === 0) continue;
      addMissing(found, place.all.facts[place.at]!, at.place, most);
      if (!met.has(place.all)) this.addOthers(found, place);
      met.add(place.all);
    }
    for (const claim of wanted) found.delete(claim);
    return found;
  }

  /** Of the facts that were loaded together with one. */
  private addOthers(found: Set<KeptClaim>, { at, all }: { at: number; all: Together }): void {
    const { facts, next, claims } = all;
    const others = [...facts.slice(at + 1), ...facts.slice(0, at)];
    for (const fact of others.slice(0, next)) addMissing(found, fact, 0, claims);
    if (next < facts.length) all.next *= 2;
    else all.claims *= 2;
  }
}

function addMissing(found: Set<KeptClaim>, { claims }: Fact, from: number, most: number): void {
  for (const claim of claims.slice(from, from + most) as KeptClaim[]) if (!claim.isLoaded) found.add(claim);
}
