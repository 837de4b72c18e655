import { type Claim, isHeadWord, isSameOffice, type Office, type Ontology, otherEnd } from '@precedent/model';
import { withEvidence } from './close-tenures.ts';

/**
 * Begins tenures by successions in other sentences: who is "NATO's next head" and "takes over as Secretary General on
 * October 1" is that from October 1. Leaves them open if successions disagree.
 */
export function openTenures(claims: readonly Claim[], ontology: Ontology): Claim[] {
  const successions = claims.filter(
    ({ relation, polarity, modality, from }) =>
      ontology.succession(relation) !== null &&
      polarity === 'positive' &&
      modality !== 'hypothetical' &&
      from !== null,
  );
  return claims.map((claim) =>
    isUndated(claim, ontology) ? openTenure(claim, successions, ontology) : claim,
  );
}

function isUndated({ relation, polarity, from, to, status }: Claim, ontology: Ontology): boolean {
  const isOpen = from === null && to === null && status !== 'former' && status !== 'outgoing';
  return isOpen && polarity === 'positive' && ontology.isTenure(relation);
}

function openTenure(tenure: Claim, successions: readonly Claim[], ontology: Ontology): Claim {
  const holder = ontology.endThat('holds', tenure.relation)!;
  const own = successions.filter(
    ({ relation, office, modality, ...ends }) =>
      ends[ontology.succession(relation)!.successor] === tenure[holder] &&
      office?.body === tenure[otherEnd(holder)] &&
      modality === tenure.modality &&
      isMeant(tenure.office, office),
  );
  const [succession] = own;
  if (!succession || own.some(({ from }) => from !== succession.from)) return tenure;
  return { ...tenure, from: succession.from, evidence: withEvidence(tenure.evidence, succession.evidence) };
}

/** Whether a tenure may be of the office that is handed over: the same, or one that only says "head". */
function isMeant(held: Office | null, handedOver: Office): boolean {
  return (
    held === null ||
    isSameOffice(held, handedOver) ||
    (held.body === handedOver.body && isHeadWord(held.title))
  );
}
