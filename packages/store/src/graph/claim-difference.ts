import { type Claim, type Fact, type Reading, refToArticle, type SourcedClaim } from '@precedent/model';

/** A claim of the graph as a stored claim and what differs from it. */
export interface ClaimDifference {
  /** The position of the claim in its reading; null if there is no such claim. */
  ordinal: number | null;
  swapped: 0 | 1;
  /** As JSON: what differs; the whole claim if there is no stored one; null if nothing differs. */
  difference: string | null;
}

type Ends = Pick<Fact, 'subject' | 'object' | 'office'>;

/** Kept beside the claim in other columns, or following from the fact. */
const ELSEWHERE = new Set<keyof SourcedClaim>(['subject', 'object', 'speaker', 'article', 'reader']);

/** @param reading that the archive has of the article of the claim. */
export function compareToStored(
  claim: SourcedClaim,
  fact: Ends,
  reading: Reading | undefined,
): ClaimDifference {
  const ordinal = reading ? ordinalOf(reading, claim.id) : undefined;
  const swapped: 0 | 1 = claim.subject === fact.subject ? 0 : 1;
  if (reading && ordinal !== undefined) {
    const article = refToArticle(reading.article);
    const beside = { swapped, speaker: claim.speaker, article, reader: reading.reader };
    const plain = restoreClaim(reading.claims[ordinal]!, fact, beside);
    const difference = differenceFrom(plain, claim);
    if (difference !== undefined) return { ordinal, swapped, difference };
  }
  return { ordinal: null, swapped: 0, difference: JSON.stringify(claim) };
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
function differenceFrom(plain: SourcedClaim, claim: SourcedClaim): string | null | undefined {
  const changed: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(plain), ...Object.keys(claim)]) as Set<keyof SourcedClaim>) {
    if (plain[key] === claim[key] || JSON.stringify(plain[key]) === JSON.stringify(claim[key])) continue;
    if (ELSEWHERE.has(key) || claim[key] === undefined) return undefined;
    changed.push([key, claim[key]]);
  }
  return changed.length === 0 ? null : JSON.stringify(Object.fromEntries(changed));
}

const ordinals = new WeakMap<Reading, ReadonlyMap<string, number>>();

function ordinalOf(reading: Reading, claimId: string): number | undefined {
  const known = ordinals.get(reading) ?? new Map(reading.claims.map(({ id }, ordinal) => [id, ordinal]));
  ordinals.set(reading, known);
  return known.get(claimId);
}
