import { type Claim, type Reading, refToArticle, type SourcedClaim } from '@precedent/model';
import type { Copies } from '../copies/copy-finder.ts';
import { FEW, inSteps, type Steps } from '../order/steps.ts';
import type { ReadingResolution } from './tell/resolution.ts';

/**
 * The claims of readings, with ids of the graph; those of a reading stay the same while its ids do and it is a copy of the
 * same article, or of none.
 */
export class ClaimResolver {
  private readonly known = new WeakMap<
    Reading,
    { ids: ReadonlyMap<string, string>; copyOf: string | undefined; claims: readonly SourcedClaim[] }
  >();

  /** The claims of each reading, with their article, and with ids of the graph instead of ids of the reading. */
  *resolve(
    readings: readonly Reading[],
    { idsOf }: Pick<ReadingResolution, 'idsOf'>,
    copies: Copies,
  ): Steps<(readonly SourcedClaim[])[]> {
    const resolved: (readonly SourcedClaim[])[] = [];
    yield* inSteps(readings, FEW, (reading) => {
      const ids = idsOf(reading);
      const copyOf = copies.get(reading.article.id);
      const before = this.known.get(reading);
      const isKnown = before && before.copyOf === copyOf && isSame(before.ids, ids);
      const claims = isKnown ? before.claims : resolveClaims(reading, ids, copyOf);
      if (!isKnown) this.known.set(reading, { ids, copyOf, claims });
      resolved.push(claims);
    });
    return resolved;
  }
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, id] of a) if (b.get(key) !== id) return false;
  return true;
}

export function resolveClaims(
  reading: Reading,
  ids: ReadonlyMap<string, string>,
  copyOf: string | undefined,
): SourcedClaim[] {
  const article = refToArticle(reading.article);
  const resolved = reading.claims.map((claim) => resolveClaim(claim, reading, article, ids));
  return copyOf === undefined ? resolved : resolved.map((claim) => ({ ...claim, copyOf }));
}

function resolveClaim(
  claim: Claim,
  { reader }: Reading,
  article: SourcedClaim['article'],
  ids: ReadonlyMap<string, string>,
): SourcedClaim {
  const { office, speaker } = claim;
  return {
    ...claim,
    subject: ids.get(claim.subject)!,
    object: ids.get(claim.object)!,
    office: office && { title: office.title, body: office.body === null ? null : ids.get(office.body)! },
    speaker: speaker === null ? null : ids.get(speaker)!,
    article,
    reader,
  };
}
