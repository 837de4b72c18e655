import { type Claim, type Reading, refToArticle, type SourcedClaim } from '@precedent/model';
import { FEW, inSteps, type Steps } from '../order/steps.ts';
import type { ReadingResolution } from './tell/resolution.ts';

/** The claims of readings, with ids of the graph; those of a reading stay the same while its ids do. */
export class ClaimResolver {
  private readonly known = new WeakMap<
    Reading,
    { ids: ReadonlyMap<string, string>; claims: readonly SourcedClaim[] }
  >();

  /** The claims of each reading, with their article, and with ids of the graph instead of ids of the reading. */
  *resolve(
    readings: readonly Reading[],
    { idsOf }: Pick<ReadingResolution, 'idsOf'>,
  ): Steps<(readonly SourcedClaim[])[]> {
    const resolved: (readonly SourcedClaim[])[] = [];
    yield* inSteps(readings, FEW, (reading) => {
      const ids = idsOf(reading);
      const before = this.known.get(reading);
      const claims = before && isSame(before.ids, ids) ? before.claims : resolveClaims(reading, ids);
      if (claims !== before?.claims) this.known.set(reading, { ids, claims });
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

function resolveClaims(reading: Reading, ids: ReadonlyMap<string, string>): SourcedClaim[] {
  const article = refToArticle(reading.article);
  return reading.claims.map((claim) => resolveClaim(claim, reading, article, ids));
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
