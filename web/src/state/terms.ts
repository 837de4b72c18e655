import type { SourcedClaim } from '@precedent/model';

/** A time in an office of which somebody says when it began. */
export interface Term {
  from: string;
  /** Null if nobody says when it ended. */
  to: string | null;
}

/**
 * The terms that certain claims about one office give, the latest first. Claims that begin in the same year are of one
 * term, of which the most precise dates count. A term without an end that another follows has lasted no longer than that.
 */
export function termsOf(claims: readonly SourcedClaim[]): Term[] {
  const terms = new Map<string, Term>();
  for (const { certain, polarity, modality, from, to } of claims) {
    if (!certain || polarity === 'negative' || modality !== 'asserted' || from === null) continue;
    const year = from.slice(0, 4);
    const known = terms.get(year);
    terms.set(year, { from: preciser(known?.from ?? null, from), to: preciserOrNull(known?.to ?? null, to) });
  }
  return [...terms.values()].sort((one, other) => (one.from < other.from ? 1 : -1));
}

function preciser(known: string | null, given: string): string {
  return known !== null && known.length >= given.length ? known : given;
}

function preciserOrNull(known: string | null, given: string | null): string | null {
  return given === null ? known : preciser(known, given);
}
