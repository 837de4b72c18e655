import type { Reference } from '@precedent/model';
import type { Candidate } from '../claims/drawn-claim.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import type { Dropped } from '../trace/sift.ts';
import { attributeClaims } from './attribute-claims.ts';
import type { BuiltEntities } from './build-entities.ts';
import { createEndFinder, type PossibleEnd } from './possible-ends.ts';
import { type Ends, type ResolutionReason, type ResolvedClaim, resolveClaim } from './resolve-claim.ts';

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
  built: Pick<BuiltEntities, 'entityOf' | 'entitiesOf'>,
  reference: Reference,
): ResolvedCandidates {
  const telling = candidates.filter(isTelling);
  const { ontology } = reference;
  const { entityOf } = built;
  const finder = createEndFinder(document, telling, mentions, entityOf, reference);
  const found: ResolvedCandidates = { resolved: [], dropped: [] };
  for (const draft of candidates) {
    const possible = draft.object ? [] : finder.endsOf(draft);
    // Without a possible end, the claim is resolved for the reason against it.
    const ends = possible.length > 0 ? possible : [null];
    const results = ends.flatMap((end) =>
      endsMeant(draft, end, built).map(([copy, meant]) => resolveClaim(copy, meant, end, built, ontology)),
    );
    const resolved = results.filter((result): result is ResolvedClaim => !('kind' in result));
    found.resolved.push(...resolved);
    const reason = results.find((result) => 'kind' in result);
    if (resolved.length === 0 && reason) found.dropped.push({ item: draft, reason });
  }
  return { ...found, resolved: attributeClaims(document, found.resolved, ontology) };
}

/**
 * What the ends of a drawn claim mean. Of a group, each member does what is said, or has it done to them, and so each
 * has a copy of the claim with its own evidence; what a group does among itself, each does with each other.
 */
function endsMeant(
  draft: Candidate,
  implied: PossibleEnd | null,
  { entitiesOf }: Pick<BuiltEntities, 'entitiesOf'>,
): [Candidate, Ends][] {
  const subjects = entitiesOf(draft.subject);
  const objects = draft.object ? entitiesOf(draft.object) : implied ? [implied.body] : [];
  if (subjects.length <= 1 && objects.length <= 1)
    return [[draft, { subject: subjects[0] ?? null, object: objects[0] ?? null }]];
  // "Both governments are on a list of both countries": neither is told to do it to the other.
  const isOneGroup = draft.subject !== draft.object && subjects.every((subject) => objects.includes(subject));
  if (isOneGroup) return [[draft, { subject: null, object: null }]];
  const pairs = subjects.flatMap((subject, at) =>
    (draft.subject === draft.object ? objects.slice(at + 1) : objects).map(
      (object): Ends => ({ subject, object }),
    ),
  );
  return pairs.map((ends) => [{ ...draft, evidence: { ...draft.evidence } }, ends]);
}

function isTelling({ evidence, inTitlePhrase, object }: Candidate): boolean {
  if (evidence.score >= TELLING) return true;
  // By the grammar alone a title's body is right one time in five.
  return evidence.rules.length > 0 && (!inTitlePhrase || object === null || evidence.score > 0);
}
