import {
  type Claim,
  compareStrings,
  type Evidence,
  foldName,
  type Ontology,
  type Provenance,
  type ReadingEntity,
  type Span,
  slug,
} from '@precedent/model';
import { type RegisteredEntity, uniqueId } from './entity-register.ts';
import { findName } from './find-verbatim.ts';
import type { VerifiedClaim } from './verify-claims.ts';

/** Models give no probabilities for claims, and none was measured, so this is a value in the middle. */
const CONFIDENCE = 0.5;

/** Entities in order of their first mention and claims in order of their quotes, without duplicates. */
export function assembleReading(
  text: string,
  registered: readonly RegisteredEntity[],
  verified: readonly VerifiedClaim[],
  how: Provenance,
  ontology: Ontology,
): { entities: ReadingEntity[]; claims: Claim[] } {
  const { entities, idOf } = buildEntities(text, registered);
  const claims = verified.flatMap((claim) => toClaim(claim, idOf, how));
  return { entities, claims: uniteClaims(claims, ontology) };
}

function buildEntities(text: string, registered: readonly RegisteredEntity[]) {
  // A name cut by the end of a chunk is a separate name there, but not in the article.
  const placed = placeNames(text, registered)
    .filter(({ mentions }) => mentions.length > 0)
    .sort(byPlace);
  const idOf = new Map<RegisteredEntity, string>();
  const taken = new Set<string>();
  const entities = placed.map(({ entity, mentions }): ReadingEntity => {
    const id = uniqueId(slug(entity.name) || entity.type, taken);
    taken.add(id);
    idOf.set(entity, id);
    const aliases = [...entity.names].filter((name) => name !== entity.name).sort();
    return { id, type: entity.type, name: entity.name, aliases, links: {}, mentions };
  });
  return { entities, idOf: (entity: RegisteredEntity) => idOf.get(entity) ?? null };
}

interface PlacedEntity {
  entity: RegisteredEntity;
  mentions: Span[];
}

/**
 * Where the article names each entity: "Rutte" inside "Mark Rutte" is not counted again, nor a person inside
 * the longer name of something else ("Trump Organization"). A name shared by two entities is a mention of
 * both.
 */
function placeNames(text: string, registered: readonly RegisteredEntity[]): PlacedEntity[] {
  const placed = registered.map((entity) => ({
    entity,
    mentions: outermost([...entity.names].flatMap((name) => findName(text, name))),
  }));
  const others = outermost(
    placed.filter(({ entity }) => entity.type !== 'person').flatMap(({ mentions }) => mentions),
  );
  return placed.map(({ entity, mentions }) => {
    if (entity.type !== 'person') return { entity, mentions };
    const own = withoutNested(mentions, others);
    return { entity, mentions: own.length > 0 ? own : mentions };
  });
}

/** In order, without spans inside others. */
function outermost(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end))
    if (kept.length === 0 || span.end > kept.at(-1)!.end) kept.push(span);
  return kept;
}

/** Both lists must be in order and without nested spans. */
function withoutNested(spans: readonly Span[], around: readonly Span[]): Span[] {
  let at = 0;
  return spans.filter(({ start, end }) => {
    while (at < around.length && around[at]!.end < end) at++;
    const outer = around[at];
    return !(outer && outer.start <= start && outer.end - outer.start > end - start);
  });
}

function byPlace(a: PlacedEntity, b: PlacedEntity): number {
  const [first, second] = [a.mentions[0]!, b.mentions[0]!];
  return first.start - second.start || second.end - first.end || compareStrings(a.entity.id, b.entity.id);
}

function toClaim(
  claim: VerifiedClaim,
  idOf: (entity: RegisteredEntity) => string | null,
  how: Provenance,
): Claim[] {
  const { evidence, ...rest } = claim;
  const [subject, object] = [idOf(claim.subject), idOf(claim.object)];
  if (subject === null || object === null) return [];
  const speaker = claim.speaker && idOf(claim.speaker);
  const office = claim.office && {
    title: claim.office.title,
    body: claim.office.body && idOf(claim.office.body),
  };
  return [
    {
      id: '',
      ...rest,
      subject,
      object,
      office,
      speaker,
      evidence: [evidence],
      confidence: CONFIDENCE,
      certain: true,
      how,
      source: null,
    },
  ];
}

/** One claim for each (subject, relation, object, office, modality, polarity), with all its quotes. */
function uniteClaims(claims: readonly Claim[], ontology: Ontology): Claim[] {
  const alike = new Map<string, Claim[]>();
  for (const claim of [...claims].sort(byQuote)) {
    const key = keyOf(claim, ontology);
    const group = alike.get(key);
    if (group) group.push(claim);
    else alike.set(key, [claim]);
  }
  return [...alike.values()].map((group, index) => ({ ...mergeClaims(group), id: `c${index + 1}` }));
}

function keyOf(claim: Claim, ontology: Ontology): string {
  const ends = [claim.subject, claim.object];
  if (ontology.relation(claim.relation).symmetric) ends.sort();
  const office = claim.office && [foldName(claim.office.title), claim.office.body];
  return JSON.stringify([...ends, claim.relation, office, claim.modality, claim.polarity]);
}

/**
 * The first claim, completed from the others. Both dates come from the same claim, because no source states a
 * mixed period.
 */
function mergeClaims(group: readonly Claim[]): Claim {
  const [first] = group as [Claim];
  const timed = group.find(({ from, to }) => from !== null || to !== null) ?? first;
  const speaker = group.find((claim) => claim.speaker !== null)?.speaker ?? null;
  const evidence = new Map<string, Evidence>();
  for (const claim of group) for (const one of claim.evidence) evidence.set(`${one.start}-${one.end}`, one);
  return { ...first, from: timed.from, to: timed.to, speaker, evidence: [...evidence.values()] };
}

function byQuote(a: Claim, b: Claim): number {
  const [first, second] = [a.evidence[0]!, b.evidence[0]!];
  return first.start - second.start || first.end - second.end || compareStrings(contentOf(a), contentOf(b));
}

function contentOf(claim: Claim): string {
  const { subject, relation, object, office, modality, polarity, from, to, status, speaker } = claim;
  return JSON.stringify([subject, relation, object, office, modality, polarity, from, to, status, speaker]);
}
