import type { Reference } from '@precedent/model';
import type { Candidate } from '../claims/drawn-claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import type { Dropped } from '../trace/sift.ts';
import { attributeClaims } from './attribute-claims.ts';
import { createEndFinder } from './possible-ends.ts';
import { type ResolutionReason, type ResolvedClaim, resolveClaim } from './resolve-claim.ts';
import type { EntityOf } from './state-of-office.ts';

/** A proposal with this score tells what other sentences leave out: whose office it is, whom an act is aimed at. */
const TELLING = 0.5;

export interface ResolvedCandidates {
  resolved: ResolvedClaim[];
  dropped: Dropped<Candidate, ResolutionReason>[];
}

/** Gives candidates the entities that their mentions mean, and those that only the article makes clear. */
export function resolveCandidates(
  document: Document,
  mentions: readonly Mention[],
  candidates: readonly Candidate[],
  entityOf: EntityOf,
  reference: Reference,
): ResolvedCandidates {
  const telling = candidates.filter(isTelling);
  const { ontology } = reference;
  const finder = createEndFinder(document, telling, mentions, entityOf, reference);
  const found: ResolvedCandidates = { resolved: [], dropped: [] };
  for (const draft of candidates) {
    const possible = draft.object ? [] : finder.endsOf(draft);
    // Without a possible end, the claim is resolved for the reason against it.
    const ends = possible.length > 0 ? possible : [null];
    const results = ends.map((end) => resolveClaim(draft, entityOf, end, ontology));
    const resolved = results.filter((result): result is ResolvedClaim => !('kind' in result));
    found.resolved.push(...resolved);
    const reason = results.find((result) => 'kind' in result);
    if (resolved.length === 0 && reason) found.dropped.push({ item: draft, reason });
  }
  return { ...found, resolved: attributeClaims(document, found.resolved, ontology) };
}

function isTelling({ evidence, inTitlePhrase, object }: Candidate): boolean {
  if (evidence.score >= TELLING) return true;
  // By the grammar alone a title's body is right one time in five.
  return evidence.rules.length > 0 && (!inTitlePhrase || object === null || evidence.score > 0);
}
