import { earliestDay, lastDay, latestDay, type SourcedClaim, type TenureStatus } from '@precedent/model';

/** What one claim says of one person in one office. Days are ISO days, dates are prefixes of them. */
export interface Observation {
  person: string;
  claim: SourcedClaim;
  from: string | null;
  to: string | null;
  /** A day on which the person held it. */
  heldOn: string | null;
  /** A day before which the person had left it. */
  leftBy: string | null;
  /** The date of an appointment; the tenure begins then or later. */
  appointedOn: string | null;
  status: TenureStatus | null;
  /** `held`: it says that the person took the office; `appointed`: that he was to, as far as it knows. */
  says: 'held' | 'appointed' | 'expected';
}

/** What a claim about an office says of its persons; nothing where it is denied or only imagined. */
export function observe(claim: SourcedClaim): Observation[] {
  if (claim.polarity === 'negative' || claim.modality === 'hypothetical') return [];
  switch (claim.relation) {
    case 'holds_office':
      return [observeHolder(claim)];
    case 'appointed':
      return [observeAppointee(claim)];
    case 'left_office':
      return [observeLeaver(claim, claim.subject)];
    case 'dismissed':
      return [observeLeaver(claim, claim.object)];
    case 'succeeded':
      return [observeSuccessor(claim), observeLeaver(claim, claim.object)];
    default:
      return [];
  }
}

function blank(claim: SourcedClaim, person: string): Observation {
  return {
    person,
    claim,
    from: null,
    to: null,
    heldOn: null,
    leftBy: null,
    appointedOn: null,
    status: claim.status,
    says: claim.modality === 'asserted' ? 'held' : 'expected',
  };
}

function observeHolder(claim: SourcedClaim): Observation {
  const observation = blank(claim, claim.subject);
  const reported = reportDay(claim);
  // News gives the day of a remark as from = to; nobody holds an office for the day of a remark only.
  const isRemark = claim.article.kind === 'news' && claim.from !== null && claim.from === claim.to;
  if (isRemark) observation.heldOn = earliestDay(claim.from!);
  else Object.assign(observation, { from: claim.from, to: claim.to });
  if (claim.status === 'elect') observation.says = 'expected';
  else if (claim.status === 'former') observation.leftBy = reported;
  else if (claim.status !== null && claim.modality === 'asserted')
    observation.heldOn ??= heldWhenReported(claim, reported);
  return observation;
}

/** A holder at the time of the report, unless the claim's own dates say that this was before or after. */
function heldWhenReported(claim: SourcedClaim, reported: string | null): string | null {
  if (reported === null) return null;
  const isOver = claim.to !== null && latestDay(claim.to) < reported;
  const isAhead = claim.from !== null && earliestDay(claim.from) > reported;
  return isOver || isAhead ? null : reported;
}

function observeAppointee(claim: SourcedClaim): Observation {
  const says = claim.modality === 'asserted' ? 'appointed' : 'expected';
  return { ...blank(claim, claim.object), appointedOn: claim.from ?? claim.to, says };
}

function observeSuccessor(claim: SourcedClaim): Observation {
  return { ...blank(claim, claim.subject), from: claim.from };
}

/** Whoever is to leave an office holds it: a planned end is evidence of a holder. */
function observeLeaver(claim: SourcedClaim, person: string): Observation {
  const to = claim.relation === 'succeeded' ? claim.from : (claim.to ?? claim.from);
  const observation = { ...blank(claim, person), to };
  if (claim.modality === 'alleged') return observation;
  observation.says = 'held';
  if (claim.modality === 'planned') observation.heldOn = reportDay(claim);
  else observation.leftBy = to === null ? reportDay(claim) : null;
  return observation;
}

/** The day that a news report is of. A file of facts is not a report: it says nothing about its own day. */
function reportDay({ article }: SourcedClaim): string | null {
  return article.kind === 'news' && article.publishedAt !== null ? latestDay(article.publishedAt) : null;
}

/** The first day that the observation speaks of, if it speaks of any in office. */
export function lowDay({ from, heldOn, appointedOn, to }: Observation): string | null {
  if (from !== null) return earliestDay(from);
  if (heldOn !== null) return heldOn;
  if (appointedOn !== null) return earliestDay(appointedOn);
  return to === null ? null : earliestDay(to);
}

/** The last such day. */
export function highDay({ from, heldOn, appointedOn, to }: Observation): string | null {
  if (to !== null) return latestDay(to);
  return lastDay([from, heldOn, appointedOn].filter((date) => date !== null).map(latestDay));
}
