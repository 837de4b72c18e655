import { type Claim, type Reading, refToArticle, type SourcedClaim } from '@precedent/model';
import type { ReadingResolution } from './tell/resolution.ts';

/** The claims of each reading, with their article, and with ids of the graph instead of ids of the reading. */
export function resolveClaims(
  readings: readonly Reading[],
  { entityOf }: Pick<ReadingResolution, 'entityOf'>,
): SourcedClaim[][] {
  return readings.map((reading, at) =>
    reading.claims.map((claim) => resolveClaim(claim, reading, (id) => entityOf(at, id))),
  );
}

function resolveClaim(claim: Claim, reading: Reading, entityOf: (id: string) => string): SourcedClaim {
  const { office, speaker } = claim;
  return {
    ...claim,
    subject: entityOf(claim.subject),
    object: entityOf(claim.object),
    office: office && { title: office.title, body: office.body === null ? null : entityOf(office.body) },
    speaker: speaker === null ? null : entityOf(speaker),
    article: refToArticle(reading.article),
    reader: reading.reader,
  };
}
