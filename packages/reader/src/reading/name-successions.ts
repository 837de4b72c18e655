import type { Claim } from '@precedent/model';

/**
 * Gives a succession the office that another sentence names: who "takes over from Stoltenberg" takes
 * over what the article says Stoltenberg holds. Left open where he holds offices of several bodies.
 */
export function nameSuccessions(claims: readonly Claim[]): Claim[] {
  const tenures = claims.filter(isHeld);
  return claims.map((claim) =>
    claim.relation === 'succeeded' && claim.office === null ? nameSuccession(claim, tenures) : claim,
  );
}

function isHeld({ relation, modality, polarity, status, office }: Claim): boolean {
  return (
    relation === 'holds_office' &&
    modality === 'asserted' &&
    polarity === 'positive' &&
    status !== 'former' &&
    office !== null
  );
}

function nameSuccession(succession: Claim, tenures: readonly Claim[]): Claim {
  const held = tenures.filter((tenure) => tenure.subject === succession.object);
  const [surest] = [...held].sort((a, b) => b.confidence - a.confidence);
  if (!surest || held.some(({ object }) => object !== surest.object)) return succession;
  const named = surest.evidence.filter(
    ({ start, end }) => !succession.evidence.some((own) => own.start === start && own.end === end),
  );
  return { ...succession, office: surest.office, evidence: [...succession.evidence, ...named] };
}
