import type { Claim, Evidence } from '@precedent/model';

/**
 * Gives an office the end that another sentence states: "the envoy, Kurt Volker, resigned on Friday"
 * ends what "Volker, the envoy," holds. Left open where two departures disagree.
 */
export function closeTenures(claims: readonly Claim[]): Claim[] {
  const departures = claims.filter(
    (claim) => claim.relation === 'left_office' && claim.polarity === 'positive' && isDecided(claim),
  );
  return claims.map((claim) => (isOpen(claim) ? closeTenure(claim, departures) : claim));
}

const isDecided = ({ modality }: Claim) => modality === 'asserted' || modality === 'planned';

function isOpen(claim: Claim): boolean {
  return (
    claim.relation === 'holds_office' &&
    claim.modality === 'asserted' &&
    claim.polarity === 'positive' &&
    claim.to === null
  );
}

function closeTenure(tenure: Claim, departures: readonly Claim[]): Claim {
  const own = departures.filter(
    ({ subject, object, office, to }) =>
      subject === tenure.subject &&
      object === tenure.object &&
      to !== null &&
      (office === null || tenure.office === null || office === tenure.office),
  );
  const [departure] = own;
  if (!departure || own.some(({ to }) => to !== departure.to)) return tenure;
  const status = departure.modality === 'planned' ? 'outgoing' : 'former';
  return {
    ...tenure,
    to: departure.to,
    status: tenure.status === 'current' ? status : tenure.status,
    evidence: withEvidence(tenure.evidence, departure.evidence),
  };
}

function withEvidence(first: readonly Evidence[], second: readonly Evidence[]): Evidence[] {
  const added = second.filter(
    (one) => !first.some((other) => other.start === one.start && other.end === one.end),
  );
  return [...first, ...added];
}
