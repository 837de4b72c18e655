import {
  earliestDay,
  lastDay,
  latestDay,
  type OfficeRole,
  type Ontology,
  type SourcedClaim,
  type TenureStatus,
} from '@precedent/model';

/**
 * What one claim says about a person in an office. Days are complete ISO dates; other dates may be prefixes.
 */
export interface Observation {
  person: string;
  claim: SourcedClaim;
  /** The role that the claim's relation gives the person. */
  role: OfficeRole;
  from: string | null;
  to: string | null;
  /** A day on which the person held the office. */
  heldOn: string | null;
  /** A day by which the person had left the office. */
  leftBy: string | null;
  /** Date of an appointment; the tenure begins then or later. */
  appointedOn: string | null;
  status: TenureStatus | null;
  /** `held`: took office; `chosen`: was appointed; `expected`: this is only planned or alleged. */
  says: 'held' | 'chosen' | 'expected';
}

const observed = new WeakMap<SourcedClaim, { ontology: Ontology; observations: readonly Observation[] }>();

/**
 * What a claim about an office says about the people in it; nothing if it is denied or hypothetical. Found once for
 * each claim, which graphs of an archive share.
 */
export function observe(claim: SourcedClaim, ontology: Ontology): readonly Observation[] {
  const known = observed.get(claim);
  if (known?.ontology === ontology) return known.observations;
  const observations = observeAll(claim, ontology);
  observed.set(claim, { ontology, observations });
  return observations;
}

function observeAll(claim: SourcedClaim, ontology: Ontology): Observation[] {
  if (claim.polarity === 'negative' || claim.modality === 'hypothetical') return [];
  const isChange = ontology.succession(claim.relation) !== null;
  return ontology.officeEnds(claim.relation).flatMap(({ end, role }) => {
    const observed = blank(claim, claim[end], role);
    switch (role) {
      case 'holds':
        return [observeHolder(observed)];
      case 'takes':
        return [{ ...observed, from: claim.from }];
      case 'is_appointed':
        return [observeAppointee(observed)];
      case 'leaves':
        return [observeLeaver(observed, isChange ? claim.from : (claim.to ?? claim.from))];
      default:
        return [];
    }
  });
}

function blank(claim: SourcedClaim, person: string, role: OfficeRole): Observation {
  return {
    person,
    claim,
    role,
    from: null,
    to: null,
    heldOn: null,
    leftBy: null,
    appointedOn: null,
    status: claim.status,
    says: claim.modality === 'asserted' ? 'held' : 'expected',
  };
}

function observeHolder(observation: Observation): Observation {
  const { claim } = observation;
  const reported = reportDay(claim);
  // In news, from = to is the day of a remark, not a whole tenure.
  const isRemark = claim.article.kind === 'news' && claim.from !== null && claim.from === claim.to;
  if (isRemark) observation.heldOn = earliestDay(claim.from!);
  else Object.assign(observation, consistentDates(claim));
  if (claim.status === 'elect') observation.says = 'expected';
  else if (claim.status === 'former') observation.leftBy = reported;
  else if (claim.status !== null && claim.modality === 'asserted')
    observation.heldOn ??= heldWhenReported(claim, reported);
  return observation;
}

/** An end before the beginning was not read for the same term; that the term ended is more telling. */
function consistentDates({ from, to }: SourcedClaim): Pick<Observation, 'from' | 'to'> {
  const isReversed = from !== null && to !== null && latestDay(to) < earliestDay(from);
  return { from: isReversed ? null : from, to };
}

/** The day of the report, unless the claim's own dates say that the tenure was before or after it. */
function heldWhenReported(claim: SourcedClaim, reported: string | null): string | null {
  if (reported === null) return null;
  const isOver = claim.to !== null && latestDay(claim.to) < reported;
  const isAhead = claim.from !== null && earliestDay(claim.from) > reported;
  return isOver || isAhead ? null : reported;
}

function observeAppointee(observed: Observation): Observation {
  const { from, to, modality } = observed.claim;
  return { ...observed, appointedOn: from ?? to, says: modality === 'asserted' ? 'chosen' : 'expected' };
}

/** A person who is to leave an office holds it, so a planned departure is evidence of a holder. */
function observeLeaver(observed: Observation, to: string | null): Observation {
  const { claim } = observed;
  const observation = { ...observed, to };
  if (claim.modality === 'alleged') return observation;
  observation.says = 'held';
  if (claim.modality === 'planned') observation.heldOn = reportDay(claim);
  else observation.leftBy = to === null ? reportDay(claim) : null;
  return observation;
}

/** The day of a news report. A facts file isn't a report: its date says nothing about its rows. */
function reportDay({ article }: SourcedClaim): string | null {
  return article.kind === 'news' && article.publishedAt !== null ? latestDay(article.publishedAt) : null;
}

/** The first day that the observation gives for the tenure, if it gives one. */
export function lowDay({ from, heldOn, appointedOn, to }: Observation): string | null {
  if (from !== null) return earliestDay(from);
  if (heldOn !== null) return heldOn;
  if (appointedOn !== null) return earliestDay(appointedOn);
  return to === null ? null : earliestDay(to);
}

/** The last day that it gives. */
export function highDay({ from, heldOn, appointedOn, to }: Observation): string | null {
  if (to !== null) return latestDay(to);
  return lastDay([from, heldOn, appointedOn].filter((date) => date !== null).map(latestDay));
}
