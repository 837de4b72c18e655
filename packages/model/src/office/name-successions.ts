import type { Claim } from '../claim.ts';
import type { Ontology } from '../ontology.ts';
import type { OfficeRole } from '../relation.ts';
import type { Evidence } from '../span.ts';
import { isSameOffice, type Office } from './office.ts';
import { isHeadWord } from './title-index.ts';

/**
 * Gives successions the office that other sentences of the reading name: who "takes over from
 * Stoltenberg" takes over the office that the reading gives both, or else the only one that it says
 * Stoltenberg holds, or was to take or leave, with those sentences as further evidence. Otherwise it stays
 * open: who "was governor before" does not hand that office on.
 *
 * @param claims of one reading.
 */
export function nameSuccessions<SomeClaim extends Claim>(
  claims: readonly SomeClaim[],
  ontology: Ontology,
): SomeClaim[] {
  const known = noteOffices(claims, ontology);
  return claims.map((claim) => {
    const ends = claim.office === null ? ontology.succession(claim.relation) : null;
    const handed = ends && handedOn(known.get(claim[ends.predecessor]), known.get(claim[ends.successor]));
    if (!handed) return claim;
    return { ...claim, office: handed.office, evidence: addEvidence(claim.evidence, handed.claim.evidence) };
  });
}

/** An office that a claim gives a person. */
interface GivenOffice {
  office: Office;
  claim: Claim;
  /** Whether some claim states that the person holds it, and not that it was before. */
  isHeld: boolean;
  /** Whether some claim does not call the person a former holder. */
  isPresent: boolean;
}

/** Roles in which a person has, had or gets the office. */
const HOLDING: readonly OfficeRole[] = ['holds', 'takes', 'is_appointed', 'leaves'];

/** The offices of each person, each once, as the surest claim gives it. */
function noteOffices(claims: readonly Claim[], ontology: Ontology): Map<string, GivenOffice[]> {
  const known = new Map<string, GivenOffice[]>();
  for (const claim of [...claims].sort((a, b) => b.confidence - a.confidence)) {
    const { office, polarity, modality } = claim;
    if (!office || office.body === null || polarity === 'negative' || modality === 'hypothetical') continue;
    for (const { end, role } of ontology.officeEnds(claim.relation)) {
      if (!HOLDING.includes(role)) continue;
      const offices = known.get(claim[end]) ?? [];
      known.set(claim[end], offices);
      const isPresent = claim.status !== 'former';
      const isHeld = isPresent && role === 'holds' && modality === 'asserted';
      const given = offices.find((it) => isSameOffice(it.office, office));
      if (!given) offices.push({ office, claim, isHeld, isPresent });
      else Object.assign(given, { isHeld: given.isHeld || isHeld, isPresent: given.isPresent || isPresent });
    }
  }
  for (const [person, offices] of known) known.set(person, withoutHeads(offices));
  return known;
}

/** "The NATO chief" is its Secretary General where the reading calls him so too. */
function withoutHeads(offices: readonly GivenOffice[]): GivenOffice[] {
  const isNamed = ({ office }: GivenOffice) => !isHeadWord(office.title);
  return offices.filter(
    (it) => isNamed(it) || !offices.some((other) => isNamed(other) && other.office.body === it.office.body),
  );
}

function handedOn(
  predecessor: readonly GivenOffice[] = [],
  successor: readonly GivenOffice[] = [],
): GivenOffice | null {
  const both = predecessor.filter(({ office }) => successor.some((it) => isSameOffice(it.office, office)));
  if (both.length > 0) return both.length === 1 ? both[0]! : null;
  const held = predecessor.filter(({ isHeld }) => isHeld);
  const present = held.length > 0 ? held : predecessor.filter(({ isPresent }) => isPresent);
  return present.length === 1 ? present[0]! : null;
}

function addEvidence(own: readonly Evidence[], further: readonly Evidence[]): Evidence[] {
  const isNew = ({ start, end }: Evidence) => !own.some((it) => it.start === start && it.end === end);
  return [...own, ...further.filter(isNew)];
}
