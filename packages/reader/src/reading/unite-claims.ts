import { type Claim, type Evidence, earliestDay, latestDay, type Reference } from '@precedent/model';
import type { ImpliedBy } from './implied-body.ts';
import type { RankedClaim } from './ranking/rank-candidates.ts';

/** What a claim got from other sentences. */
export type AssemblyChange =
  /** The body of an office, for a draft without one. */
  | { kind: 'implied-body'; draft: RankedClaim; by: ImpliedBy }
  /** The predecessor's office. */
  | { kind: 'office-of-predecessor' }
  /** The day on which somebody left. */
  | { kind: 'end-of-departure' }
  /** The day on which somebody took over. */
  | { kind: 'start-of-succession' };

/** A claim with the drafts that it came from. */
export interface AssembledClaim {
  claim: Claim;
  /** The leading one first. */
  drafts: readonly RankedClaim[];
  changes: readonly AssemblyChange[];
}

/** One claim per distinct (subject, relation, object, office, modality, polarity). */
export function uniteClaims(assembled: readonly AssembledClaim[], reference: Reference): AssembledClaim[] {
  const groups = groupBy(assembled, ({ claim }) => keyOf(claim, reference));
  return absorbVaguer(groups.map(merge), reference);
}

/** What one claim says of an office or its body, another of the same content may leave out: they are one. */
function absorbVaguer(claims: readonly AssembledClaim[], reference: Reference): AssembledClaim[] {
  const fullestFirst = [...claims].sort((a, b) => detailOf(b.claim) - detailOf(a.claim));
  const sameButOffice = groupBy(fullestFirst, ({ claim }) => keyOf({ ...claim, office: null }, reference));
  const absorbed = new Map<AssembledClaim, AssembledClaim[]>();
  for (const group of sameButOffice) {
    const kept: AssembledClaim[] = [];
    for (const one of group) {
      const fuller = kept.find((other) => saysMore(other.claim, one.claim));
      if (fuller) absorbed.get(fuller)!.push(one);
      else {
        kept.push(one);
        absorbed.set(one, []);
      }
    }
  }
  return fullestFirst.flatMap((one) => {
    const vaguer = absorbed.get(one);
    return vaguer ? [withOffice(merge([one, ...vaguer]), one.claim.office)] : [];
  });
}

/** Groups in the order of their first members. */
function groupBy<Item>(items: readonly Item[], keyFor: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyFor(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function withOffice(one: AssembledClaim, office: Claim['office']): AssembledClaim {
  return { ...one, claim: { ...one.claim, office } };
}

function detailOf({ office }: Claim): number {
  return Number(office !== null) + Number((office?.body ?? null) !== null);
}

/** Whether a claim says more of the office than another with the same ends. */
function saysMore(fuller: Claim, vaguer: Claim): boolean {
  if (detailOf(fuller) <= detailOf(vaguer)) return false;
  return vaguer.office === null || vaguer.office.title === fuller.office?.title;
}

function keyOf(claim: Claim, { ontology }: Reference): string {
  const { subject, object } = claim;
  const swapped = ontology.relation(claim.relation).symmetric && subject > object;
  const ends = swapped ? [object, subject] : [subject, object];
  const { relation, office, modality, polarity } = claim;
  return [...ends, relation, office?.title, office?.body, modality, polarity].join('\n');
}

/**
 * The surest one leads, the earliest of equals; the others' sentences become further evidence, and fill in what it
 * lacks. Certain if any of them is.
 */
function merge(same: readonly AssembledClaim[]): AssembledClaim {
  const ordered = surestFirst(same);
  const claims = ordered.map(({ claim }) => claim);
  return {
    claim: {
      ...claims[0]!,
      ...periodOf(claims),
      speaker: claims.find(({ speaker }) => speaker !== null)?.speaker ?? null,
      certain: claims.some(({ certain }) => certain),
      evidence: distinct(claims.flatMap(({ evidence }) => evidence)),
    },
    drafts: ordered.flatMap(({ drafts }) => drafts),
    changes: ordered.flatMap(({ changes }) => changes),
  };
}

/** The first of each end that is given, unless one says that it was over before another says that it began. */
function periodOf(claims: readonly Claim[]): Pick<Claim, 'from' | 'to'> {
  const from = claims.find((claim) => claim.from !== null)?.from ?? null;
  const to = claims.find((claim) => claim.to !== null)?.to ?? null;
  if (from === null || to === null || latestDay(to) >= earliestDay(from)) return { from, to };
  const dated = claims.find((claim) => claim.from !== null || claim.to !== null)!;
  return { from: dated.from, to: dated.to };
}

/** Each that is surer than all before it goes before them, and the others follow in their order. */
function surestFirst(same: readonly AssembledClaim[]): AssembledClaim[] {
  const surer: AssembledClaim[] = [];
  const others: AssembledClaim[] = [];
  for (const one of same) {
    const lead = surer.at(-1);
    if (!lead || one.claim.confidence > lead.claim.confidence) surer.push(one);
    else others.push(one);
  }
  return [...surer.reverse(), ...others];
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ start, end }) => {
    const place = `${start}-${end}`;
    return !seen.has(place) && seen.add(place);
  });
}
