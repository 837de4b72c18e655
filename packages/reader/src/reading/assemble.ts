import {
  type Claim,
  compareStrings,
  type Evidence,
  quoteAt,
  type ReadingEntity,
  type Reference,
} from '@precedent/model';
import type { WeighedClaim } from '../claims/drawn-claim.ts';
import type { Mention } from '../mentions/mention.ts';
import { normaliseOffice } from '../offices/normalise-office.ts';
import type { Document } from '../parse/document.ts';
import { resolveTime } from '../time/resolve-time.ts';
import type { BuiltEntities } from './build-entities.ts';
import { closeTenures } from './close-tenures.ts';
import { findImpliedBodies } from './implied-body.ts';
import { nameSuccessions } from './name-successions.ts';

/** A drawn claim with the entities that its mentions mean. */
interface ResolvedClaim {
  draft: WeighedClaim;
  subject: ReadingEntity;
  object: ReadingEntity;
  speaker: ReadingEntity | null;
}

/** Turns drawn claims, which link mentions, into claims that link entities, each with its quotes. */
export function assembleClaims(
  document: Document,
  mentions: readonly Mention[],
  drawn: readonly WeighedClaim[],
  { entityOf }: Pick<BuiltEntities, 'entityOf'>,
  reference: Reference,
): Claim[] {
  const implied = findImpliedBodies(document, drawn, mentions, entityOf, reference);
  const claims: Claim[] = [];
  for (const draft of drawn) {
    const subject = entityOf(draft.subject);
    const object = draft.object ? entityOf(draft.object) : implied.bodyOf(draft);
    if (!subject || !object || subject === object) continue;
    if (!reference.ontology.allows(draft.relation, subject.type, object.type)) continue;
    const speaker = draft.speaker && entityOf(draft.speaker);
    claims.push(assembleClaim(document, { draft, subject, object, speaker }, reference));
  }
  return uniteClaims(closeTenures(nameSuccessions(uniteClaims(claims, reference))), reference)
    .sort(byPlace)
    .map((claim, index) => ({ ...claim, id: `c${index + 1}` }));
}

function assembleClaim(
  document: Document,
  { draft, subject, object, speaker }: ResolvedClaim,
  reference: Reference,
): Claim {
  const { office: carriesOffice } = reference.ontology.relation(draft.relation);
  const sentence = document.sentences[draft.sentence]!;
  const time =
    draft.time && resolveTime(sentence.tokens, draft.time, document.article.publishedAt, draft.modality);
  return {
    id: '',
    subject: subject.id,
    relation: draft.relation,
    object: object.id,
    office: carriesOffice ? normaliseOffice(sentence, draft.office, object, reference) : null,
    modality: draft.modality,
    polarity: draft.polarity,
    from: time?.from ?? null,
    // An office taken up on a day is held from then on.
    to: draft.relation === 'holds_office' && time?.from === time?.to ? null : (time?.to ?? null),
    status: draft.relation === 'holds_office' ? (draft.status ?? 'current') : null,
    speaker: speaker && speaker !== subject ? speaker.id : null,
    evidence: [quoteAt(document.article.text, sentence)],
    confidence: Math.round(draft.confidence * 1000) / 1000,
    how: draft.how,
    source: null,
  };
}

/** One claim per distinct (subject, relation, object, office, modality, polarity). */
function uniteClaims(claims: readonly Claim[], reference: Reference): Claim[] {
  const united = new Map<string, Claim>();
  for (const claim of claims) {
    const key = keyOf(claim, reference);
    const known = united.get(key);
    united.set(key, known ? mergeClaims(known, claim) : claim);
  }
  return [...united.values()];
}

function keyOf(claim: Claim, { ontology }: Reference): string {
  const { subject, object } = claim;
  const swapped = ontology.relation(claim.relation).symmetric && subject > object;
  const ends = swapped ? [object, subject] : [subject, object];
  return [...ends, claim.relation, claim.office, claim.modality, claim.polarity].join('\n');
}

/** The surer one leads; the other's sentences become further evidence, and fill in what the first lacks. */
function mergeClaims(a: Claim, b: Claim): Claim {
  const [first, second] = b.confidence > a.confidence ? [b, a] : [a, b];
  return {
    ...first,
    from: first.from ?? second.from,
    to: first.to ?? second.to,
    speaker: first.speaker ?? second.speaker,
    evidence: distinct([...first.evidence, ...second.evidence]),
  };
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ start, end }) => {
    const place = `${start}-${end}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** By place in the text; claims of one sentence by what they say. */
function byPlace(a: Claim, b: Claim): number {
  return a.evidence[0]!.start - b.evidence[0]!.start || compareStrings(contentOf(a), contentOf(b));
}

function contentOf(claim: Claim): string {
  return [claim.subject, claim.relation, claim.object, claim.office, claim.modality, claim.polarity].join(
    '\n',
  );
}
