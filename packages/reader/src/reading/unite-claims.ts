import type { Claim, Evidence, Reference } from '@precedent/model';
import type { WeighedClaim } from '../claims/drawn-claim.ts';
import type { ImpliedBy } from './implied-body.ts';

/** What a claim got from other sentences. */
export type AssemblyChange =
  /** The body of an office, for a draft without one. */
  | { kind: 'implied-body'; draft: WeighedClaim; by: ImpliedBy }
  /** The predecessor's office. */
  | { kind: 'office-of-predecessor' }
  /** The day on which somebody left. */
  | { kind: 'end-of-departure' };

/** A claim with the drafts that it came from. */
export interface AssembledClaim {
  claim: Claim;
  /** The leading one first. */
  drafts: readonly WeighedClaim[];
  changes: readonly AssemblyChange[];
}

/** One claim per distinct (subject, relation, object, office, modality, polarity). */
export function uniteClaims(assembled: readonly AssembledClaim[], reference: Reference): AssembledClaim[] {
  const united = new Map<string, AssembledClaim>();
  for (const one of assembled) {
    const key = keyOf(one.claim, reference);
    const known = united.get(key);
    united.set(key, known ? merge(known, one) : one);
  }
  return absorbVaguer([...united.values()], reference);
}

/** What one claim says of an office or its body, another of the same content may leave out: they are one. */
function absorbVaguer(claims: readonly AssembledClaim[], reference: Reference): AssembledClaim[] {
  const kept: AssembledClaim[] = [];
  for (const one of [...claims].sort((a, b) => detailOf(b.claim) - detailOf(a.claim))) {
    const at = kept.findIndex((other) => saysMore(other.claim, one.claim, reference));
    if (at < 0) kept.push(one);
    else kept[at] = withOffice(merge(kept[at]!, one), kept[at]!.claim.office);
  }
  return kept;
}

function withOffice(one: AssembledClaim, office: Claim['office']): AssembledClaim {
  return { ...one, claim: { ...one.claim, office } };
}

function detailOf({ office }: Claim): number {
  return Number(office !== null) + Number((office?.body ?? null) !== null);
}

function saysMore(fuller: Claim, vaguer: Claim, reference: Reference): boolean {
  if (detailOf(fuller) <= detailOf(vaguer)) return false;
  if (vaguer.office !== null && vaguer.office.title !== fuller.office?.title) return false;
  return keyOf({ ...fuller, office: null }, reference) === keyOf({ ...vaguer, office: null }, reference);
}

function keyOf(claim: Claim, { ontology }: Reference): string {
  const { subject, object } = claim;
  const swapped = ontology.relation(claim.relation).symmetric && subject > object;
  const ends = swapped ? [object, subject] : [subject, object];
  const { relation, office, modality, polarity } = claim;
  return [...ends, relation, office?.title, office?.body, modality, polarity].join('\n');
}

/** The surer one leads; the other's sentences become further evidence, and fill in what the first lacks. Certain if either is. */
function merge(a: AssembledClaim, b: AssembledClaim): AssembledClaim {
  const [first, second] = b.claim.confidence > a.claim.confidence ? [b, a] : [a, b];
  return {
    claim: {
      ...first.claim,
      from: first.claim.from ?? second.claim.from,
      to: first.claim.to ?? second.claim.to,
      speaker: first.claim.speaker ?? second.claim.speaker,
      certain: first.claim.certain || second.claim.certain,
      evidence: distinct([...first.claim.evidence, ...second.claim.evidence]),
    },
    drafts: [...first.drafts, ...second.drafts],
    changes: [...first.changes, ...second.changes],
  };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ start, end }) => {
    const place = `${start}-${end}`;
    return !seen.has(place) && seen.add(place);
  });
}
