import { type ClaimVerdict, type Decision, isAboutClaim, placeOfClaim } from '@precedent/model';

/** A decision about a claim that is in force. */
export interface Ruling<Kind extends ClaimVerdict = ClaimVerdict> {
  number: number;
  verdict: Kind;
  decidedAt: string;
}

/** The decisions about claims in force, the newest first, by the article of the claim. */
export function groupRulings(decisions: readonly Decision[]): Map<string, Ruling[]> {
  const rulings = new Map<string, Ruling[]>();
  for (const { number, verdict, decidedAt, undoneAt } of [...decisions].sort((a, b) => b.number - a.number)) {
    if (undoneAt !== null || !isAboutClaim(verdict)) continue;
    const { article } = placeOfClaim(verdict);
    const known = rulings.get(article);
    const ruling = { number, verdict, decidedAt };
    if (known) known.push(ruling);
    else rulings.set(article, [ruling]);
  }
  return rulings;
}

export function areSameRulings(some: readonly Ruling[], others: readonly Ruling[]): boolean {
  return some.length === others.length && some.every(({ number }, at) => number === others[at]!.number);
}
