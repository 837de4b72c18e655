import {
  type Claim,
  compareStrings,
  earliestDay,
  latestDay,
  type Modality,
  nameSuccessions,
  quoteAt,
  type Reference,
} from '@precedent/model';
import type { WeighedClaim } from '../claims/drawn-claim.ts';
import type { Mention } from '../mentions/mention.ts';
import { readOffice } from '../offices/read-office.ts';
import type { Document } from '../parse/document.ts';
import { type Period, resolveTime } from '../time/resolve-time.ts';
import type { Dropped } from '../trace/sift.ts';
import { attributeClaims } from './attribute-claims.ts';
import type { BuiltEntities } from './build-entities.ts';
import { closeTenures } from './close-tenures.ts';
import { findImpliedBodies } from './implied-body.ts';
import { type ResolutionReason, type ResolvedClaim, resolveClaim } from './resolve-claim.ts';
import { type AssembledClaim, type AssemblyChange, uniteClaims } from './unite-claims.ts';

/** The claims of a reading, and the drawn claims that were dropped. */
export interface AssembledClaims {
  assembled: AssembledClaim[];
  dropped: Dropped<WeighedClaim, ResolutionReason>[];
}

/** Turns drawn claims between mentions into claims between entities, each with its quotes. */
export function assembleClaims(
  document: Document,
  mentions: readonly Mention[],
  drawn: readonly WeighedClaim[],
  { entityOf }: Pick<BuiltEntities, 'entityOf'>,
  reference: Reference,
): AssembledClaims {
  const implied = findImpliedBodies(document, drawn, mentions, entityOf, reference);
  const resolved: ResolvedClaim[] = [];
  const dropped: AssembledClaims['dropped'] = [];
  for (const draft of drawn) {
    const claim = resolveClaim(draft, entityOf, implied, reference);
    if ('kind' in claim) dropped.push({ item: draft, reason: claim });
    else resolved.push(claim);
  }
  const { ontology } = reference;
  const found = attributeClaims(resolved, ontology).map((claim) => ({
    claim: assembleClaim(document, claim, reference),
    drafts: [claim.draft],
    changes: changesOf(claim),
  }));
  const united = uniteClaims(found, reference);
  const named = change(united, (claims) => nameSuccessions(claims, ontology), 'office-of-predecessor');
  const closed = change(named, (claims) => closeTenures(claims, ontology), 'end-of-departure');
  return { assembled: uniteClaims(closed, reference).sort(byPlace).map(number), dropped };
}

function changesOf({ draft, impliedBy }: ResolvedClaim): AssemblyChange[] {
  return impliedBy === null ? [] : [{ kind: 'implied-body', draft, by: impliedBy }];
}

/** Applies a function that may replace claims, and records which ones it replaced. */
function change(
  assembled: readonly AssembledClaim[],
  changeClaims: (claims: readonly Claim[]) => Claim[],
  kind: 'office-of-predecessor' | 'end-of-departure',
): AssembledClaim[] {
  const changed = changeClaims(assembled.map(({ claim }) => claim));
  return assembled.map((one, at) =>
    changed[at] === one.claim ? one : { ...one, claim: changed[at]!, changes: [...one.changes, { kind }] },
  );
}

function number(one: AssembledClaim, index: number): AssembledClaim {
  return { ...one, claim: { ...one.claim, id: `c${index + 1}` } };
}

function assembleClaim(
  document: Document,
  { draft, subject, object, speaker }: ResolvedClaim,
  reference: Reference,
): Claim {
  const { ontology } = reference;
  const isTenure = ontology.isTenure(draft.relation);
  const sentence = document.sentences[draft.sentence]!;
  const time =
    draft.time && resolveTime(sentence.tokens, draft.time, document.article.publishedAt, draft.modality);
  return {
    id: '',
    subject: subject.id,
    relation: draft.relation,
    object: object.id,
    office: ontology.namesOffice(draft.relation)
      ? readOffice(sentence, draft.office, object, reference)
      : null,
    modality: isOver(time, document.article.publishedAt) ? withoutPlan(draft.modality) : draft.modality,
    polarity: draft.polarity,
    from: time?.from ?? null,
    // If an office has only one day, that is when it began.
    to: isTenure && time?.from === time?.to ? null : (time?.to ?? null),
    status: isTenure ? (draft.status ?? 'current') : null,
    speaker: speaker && speaker !== subject ? speaker.id : null,
    evidence: [quoteAt(document.article.text, sentence)],
    confidence: Math.round(draft.confidence * 1000) / 1000,
    certain: true,
    how: draft.how,
    source: null,
  };
}

/** Whether a time lies wholly before the article. */
function isOver(time: Period | null, publishedAt: string | null): boolean {
  const last = time?.to ?? time?.from;
  return last != null && publishedAt !== null && latestDay(last) < earliestDay(publishedAt);
}

/** A plan for a day before the article is reported as done: "appointed in 2009 to fill her seat". */
function withoutPlan(modality: Modality): Modality {
  return modality === 'planned' ? 'asserted' : modality;
}

/** By place in the text; within a sentence by content. */
function byPlace({ claim: a }: AssembledClaim, { claim: b }: AssembledClaim): number {
  return a.evidence[0]!.start - b.evidence[0]!.start || compareStrings(contentOf(a), contentOf(b));
}

function contentOf(claim: Claim): string {
  const { subject, relation, object, office, modality, polarity } = claim;
  const words = office && `${office.title} ${office.body}`;
  return [subject, relation, object, words, modality, polarity].join('\n');
}
