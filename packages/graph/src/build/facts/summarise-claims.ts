import { earliestDay, type Fact, latestDay, type SourcedClaim } from '@precedent/model';

/**
 * Combines claims about the same thing. Only the strongest count: an allegation doesn't contest what an
 * article states, and uncertain claims don't count beside certain ones.
 *
 * @param claims best first, at least one.
 */
export function summariseClaims(
  claims: readonly SourcedClaim[],
): Pick<Fact, 'modality' | 'polarity' | 'certain' | 'from' | 'to'> {
  const { certain, modality } = claims[0]!;
  const counting = claims.filter((claim) => claim.certain === certain);
  const strongest = counting.filter((claim) => claim.modality === modality);
  const polarities = new Set(strongest.map((claim) => claim.polarity));
  const dated = strongest.filter(isDated);
  return {
    modality,
    polarity: polarities.size > 1 ? 'contested' : strongest[0]!.polarity,
    certain,
    ...spanDates(dated.length > 0 ? dated : counting.filter(isDated)),
  };
}

/** The fact with only some of its claims; null if none are kept. */
export function restrictFact(fact: Fact, keep: (claim: SourcedClaim) => boolean): Fact | null {
  const claims = fact.claims.filter(keep);
  if (claims.length === fact.claims.length) return fact;
  return claims.length === 0 ? null : { ...fact, claims, ...summariseClaims(claims) };
}

function isDated(claim: SourcedClaim): boolean {
  return claim.from !== null || claim.to !== null;
}

/** From the first date that any claim gives to the last; without an end if the latest beginning has none. */
function spanDates(claims: readonly SourcedClaim[]): Pick<Fact, 'from' | 'to'> {
  const from = pickDate(
    claims.map((claim) => claim.from),
    (a, b) => earliestDay(a) < earliestDay(b),
  );
  const to = pickDate(
    claims.map((claim) => claim.to),
    (a, b) => latestDay(a) > latestDay(b),
  );
  const lastBegin = pickDate(
    claims.map((claim) => claim.from),
    (a, b) => earliestDay(a) > earliestDay(b),
  );
  const reopened = to !== null && lastBegin !== null && earliestDay(lastBegin) > latestDay(to);
  return { from, to: reopened ? null : to };
}

/** The first date by `isBefore`, in its most precise form: 2010-10-14, not 2010. */
function pickDate(
  dates: readonly (string | null)[],
  isBefore: (a: string, b: string) => boolean,
): string | null {
  let picked: string | null = null;
  for (const date of dates) {
    if (date === null) continue;
    if (picked === null || date.startsWith(picked)) picked = date;
    else if (!picked.startsWith(date) && isBefore(date, picked)) picked = date;
  }
  return picked;
}
