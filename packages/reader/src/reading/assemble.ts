import {
  type Claim,
  compareStrings,
  earliestDay,
  latestDay,
  type Modality,
  nameSuccessions,
  type Ontology,
  quoteAt,
  type Reference,
} from '@precedent/model';
import { readOffice } from '../offices/read-office.ts';
import type { Document } from '../parse/document.ts';
import { type Period, resolveTime } from '../time/resolve-time.ts';
import { closeTenures } from './close-tenures.ts';
import { openTenures } from './open-tenures.ts';
import type { RankedClaim } from './ranking/rank-candidates.ts';
import { settleModality } from './settle-modality.ts';
import { type AssembledClaim, type AssemblyChange, uniteClaims } from './unite-claims.ts';

/** Turns claims between mentions into claims between entities, each with its quotes: one for what several say. */
export function assembleClaims(
  document: Document,
  ranked: readonly RankedClaim[],
  reference: Reference,
): AssembledClaim[] {
  const { ontology } = reference;
  const settled = settleModality(document, ranked, reference);
  const found = leaveTimeToSuccessor(settled, ontology).map((claim) => ({
    claim: assembleClaim(document, claim, reference),
    drafts: [claim],
    changes: changesOf(claim),
  }));
  const united = uniteClaims(found, reference);
  const named = change(united, (claims) => nameSuccessions(claims, ontology), 'office-of-predecessor');
  const closed = change(named, (claims) => closeTenures(claims, ontology), 'end-of-departure');
  const opened = change(closed, (claims) => openTenures(claims, ontology), 'start-of-succession');
  return uniteClaims(opened, reference).sort(byPlace).map(number);
}

function changesOf(claim: RankedClaim): AssemblyChange[] {
  return claim.impliedBy === null ? [] : [{ kind: 'implied-body', draft: claim, by: claim.impliedBy }];
}

/** "Smith will succeed Brown as premier on 1 October": the day is of the change, not of when Brown took office. */
function leaveTimeToSuccessor(ranked: readonly RankedClaim[], ontology: Ontology): RankedClaim[] {
  const changes = ranked.flatMap(({ draft }) => {
    const ends = ontology.succession(draft.relation);
    return ends === null || draft.time === null
      ? []
      : [{ predecessor: draft[ends.predecessor], sentence: draft.sentence, time: draft.time }];
  });
  return ranked.map((claim) => {
    const { draft } = claim;
    const holder = ontology.endThat('holds', draft.relation);
    const isOfChange = changes.some(
      ({ predecessor, sentence, time }) =>
        holder !== null &&
        predecessor === draft[holder] &&
        sentence === draft.sentence &&
        time.start === draft.time?.start,
    );
    if (!isOfChange) return claim;
    const changed = [...draft.changes, { kind: 'date-of-succession' as const }];
    return { ...claim, draft: { ...draft, time: null, changes: changed } };
  });
}

/** Applies a function that may replace claims, and records which ones it replaced. */
function change(
  assembled: readonly AssembledClaim[],
  changeClaims: (claims: readonly Claim[]) => Claim[],
  kind: Exclude<AssemblyChange['kind'], 'implied-body'>,
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
  { draft, subject, object, speaker, confidence, certain }: RankedClaim,
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
    ...periodOf(draft.relation, time, ontology),
    status: isTenure ? (draft.status ?? 'current') : null,
    speaker: speaker && speaker !== subject ? speaker.id : null,
    evidence: [quoteAt(document.article.text, sentence)],
    confidence: Math.round(confidence * 1000) / 1000,
    certain,
    how: draft.how,
    source: null,
  };
}

function periodOf(relation: string, time: Period | null, ontology: Ontology): Period {
  if (time === null) return { from: null, to: null };
  // If an office has only one day, that is when it began.
  if (ontology.isTenure(relation)) return time.from === time.to ? { ...time, to: null } : time;
  // "served until 2018, resigning in protest": whoever leaves does so at the end.
  const isLeft = ontology.endThat('leaves', relation) !== null;
  return isLeft && time.from === null ? { from: time.to, to: time.to } : time;
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
