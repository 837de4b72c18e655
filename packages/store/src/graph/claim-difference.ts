import {
  type Claim,
  type Fact,
  isSameOffice,
  type ReaderInfo,
  type Reading,
  type SourcedClaim,
} from '@precedent/model';

/** A claim of the graph as a stored claim and what differs from it. */
export interface ClaimDifference {
  /** The position of the claim in its reading; null if there is no such claim. */
  ordinal: number | null;
  swapped: 0 | 1;
  /** As JSON: what differs; the whole claim if there is no stored one; null if nothing differs. */
  difference: string | null;
}

type Ends = Pick<Fact, 'subject' | 'object' | 'office'>;

/** Kept beside the claim in other columns, or following from the fact or the article. */
const ELSEWHERE = new Set<keyof SourcedClaim>(['subject', 'object', 'speaker', 'article', 'reader']);

/** @param reading that the archive has of the article of the claim. */
export function compareToStored(
  claim: SourcedClaim,
  fact: Ends,
  reading: Reading | undefined,
): ClaimDifference {
  const ordinal = reading ? ordinalOf(reading, claim.id) : undefined;
  if (reading && ordinal !== undefined && isSameReader(claim.reader, reading.reader)) {
    const difference = differenceFrom(reading.claims[ordinal]!, claim, fact);
    if (difference !== undefined)
      return { ordinal, swapped: claim.subject === fact.subject ? 0 : 1, difference };
  }
  return { ordinal: null, swapped: 0, difference: JSON.stringify(claim) };
}

function isSameReader(a: ReaderInfo, b: ReaderInfo): boolean {
  return a.name === b.name && a.version === b.version;
}

/** What is stored of a claim elsewhere than in its difference. */
interface Beside extends Pick<SourcedClaim, 'speaker' | 'article' | 'reader'> {
  swapped: 0 | 1;
}

/** The claim of the graph that a stored claim has become, its keys in the same order. */
export function restoreClaim(
  stored: Claim,
  { subject, object, office }: Ends,
  { swapped, speaker, article, reader }: Beside,
  difference: Partial<SourcedClaim> = {},
): SourcedClaim {
  const { copyOf, ...changed } = difference;
  return {
    ...stored,
    subject: swapped ? object : subject,
    object: swapped ? subject : object,
    office: office && { title: office.title, body: office.body },
    speaker,
    ...changed,
    article,
    reader,
    ...(copyOf === undefined ? {} : { copyOf }),
  };
}

/** Undefined if it cannot be put as values that replace others. */
function differenceFrom(stored: Claim, claim: SourcedClaim, fact: Ends): string | null | undefined {
  const plain: Partial<SourcedClaim> = stored;
  const changed: Partial<Record<keyof SourcedClaim, unknown>> = {};
  for (const key of Object.keys(claim) as (keyof SourcedClaim)[]) {
    if (claim[key] === plain[key] || ELSEWHERE.has(key)) continue;
    if (key === 'office' ? isSameOffice(claim.office, fact.office) : isSame(claim[key], plain[key])) continue;
    changed[key] = claim[key];
  }
  for (const key in stored) if (!(key in claim)) return undefined;
  return Object.keys(changed).length === 0 ? null : JSON.stringify(changed);
}

function isSame(a: unknown, b: unknown): boolean {
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b);
}

const ordinals = new WeakMap<Reading, ReadonlyMap<string, number>>();

function ordinalOf(reading: Reading, claimId: string): number | undefined {
  const known = ordinals.get(reading) ?? new Map(reading.claims.map(({ id }, ordinal) => [id, ordinal]));
  ordinals.set(reading, known);
  return known.get(claimId);
}
