import { type Claim, type Evidence, isSameOffice, type Ontology, otherEnd } from '@precedent/model';

/**
 * Ends tenures by departures in other sentences: "the envoy, Kurt Volker, resigned on Friday" ends the tenure in
 * "Volker, the envoy,". Leaves them open if departures disagree.
 */
export function closeTenures(claims: readonly Claim[], ontology: Ontology): Claim[] {
  const departures = claims.filter(
    (claim) => isDeparture(claim, ontology) && claim.polarity === 'positive' && isDecided(claim),
  );
  return claims.map((claim) => (isOpen(claim, ontology) ? closeTenure(claim, departures, ontology) : claim));
}

/**
 * Whether somebody leaves a body. In dismissals and successions, somebody leaves too, but the other end is a
 * person.
 */
function isDeparture({ relation }: Claim, ontology: Ontology): boolean {
  return ontology.endThat('leaves', relation) === 'subject' && ontology.succession(relation) === null;
}

const isDecided = ({ modality }: Claim) => modality === 'asserted' || modality === 'planned';

function isOpen(claim: Claim, ontology: Ontology): boolean {
  return (
    ontology.isTenure(claim.relation) &&
    claim.modality === 'asserted' &&
    claim.polarity === 'positive' &&
    claim.to === null
  );
}

function closeTenure(tenure: Claim, departures: readonly Claim[], ontology: Ontology): Claim {
  const holder = ontology.endThat('holds', tenure.relation)!;
  const own = departures.filter(
    ({ subject, object, office, to }) =>
      subject === tenure[holder] &&
      object === tenure[otherEnd(holder)] &&
      to !== null &&
      (office === null || tenure.office === null || isSameOffice(office, tenure.office)),
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

/** Evidence with what of another claim is not yet among it. */
export function withEvidence(first: readonly Evidence[], second: readonly Evidence[]): Evidence[] {
  const added = second.filter(
    (one) => !first.some((other) => other.start === one.start && other.end === one.end),
  );
  return [...first, ...added];
}
