import type { Ontology, Span } from '@precedent/model';
import type { ClaimLine } from '@precedent/reader';
import type { GoldClaim, GoldLine } from '../gold-line.ts';
import { shareName } from './align-entities.ts';
import { claimsBetween, otherRelation } from './cause-of-spurious.ts';
import type { Comparison, Placed } from './compare-claims.ts';

interface Evidence {
  text: string;
  gold: GoldLine;
  line: ClaimLine;
  comparison: Comparison;
  /** The same with every proposal of the model, however weak. */
  proposed: Comparison;
  ontology: Ontology;
}

const PRONOUN = /\b(?:he|she|him|her|his|hers|it|its|they|them|their|who|whom|whose|which)\b/i;

/** Why a gold claim was not found: the first thing that went wrong. */
export function causeOfMiss({ claim }: Placed<GoldClaim>, evidence: Evidence): string {
  return (
    causeInEntities(claim, evidence) ??
    causeInClaims(claim, evidence) ??
    causeInMentions(claim, evidence) ??
    causeInDrawing(claim, evidence)
  );
}

function causeInEntities(claim: GoldClaim, { gold, line, comparison }: Evidence): string | null {
  const found = new Set(comparison.aligned.values());
  const absent = [claim.subject, claim.object].filter((id) => !found.has(id));
  if (absent.length === 0) return null;
  const mistyped = absent.every((id) => {
    const entity = gold.entities.find((one) => one.id === id);
    return entity && line.entities.some((other) => shareName({ ...entity, type: other.type }, other));
  });
  return mistyped ? 'an entity has the wrong type' : 'an entity is missing';
}

function causeInClaims(
  { subject, relation, object }: GoldClaim,
  { comparison, ontology }: Evidence,
): string | null {
  const back = claimsBetween(comparison.spurious, object, subject);
  if (back.some((one) => one.relation === relation)) return 'right relation, wrong direction';
  const between = claimsBetween(comparison.spurious, subject, object);
  return between.length > 0 ? otherRelation(relation, between, ontology) : null;
}

function causeInMentions(claim: GoldClaim, evidence: Evidence): string | null {
  const absent = [claim.subject, claim.object].filter((id) => mentionsIn(claim, id, evidence).length === 0);
  if (absent.length === 0) return null;
  if (absent.some((id) => isNamedIn(claim.quote, id, evidence.gold)))
    return 'a name in the sentence was not linked, or linked to another entity';
  return PRONOUN.test(claim.quote)
    ? 'an end not resolved, with a pronoun in the sentence'
    : 'an end not resolved: a description, or only implied';
}

function causeInDrawing(claim: GoldClaim, evidence: Evidence): string {
  const faintly = evidence.proposed.missed.every((one) => one.claim !== claim);
  if (faintly) return 'both ends found, drawn but too unlikely';
  const named = [claim.subject, claim.object].every((id) => {
    const names = namesOf(id, evidence);
    return mentionsIn(claim, id, evidence).some(({ start, end }) =>
      names.has(evidence.text.slice(start, end)),
    );
  });
  return named
    ? 'both ends named in the sentence, no claim found'
    : 'both ends found, one by a pronoun or description; no claim found';
}

/** Where the reader found a gold entity in the quoted sentence. */
function mentionsIn({ quote }: GoldClaim, id: string, { text, line, comparison }: Evidence): Span[] {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return line.entities
    .filter((entity) => comparison.aligned.get(entity.id) === id)
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.start >= start && mention.end <= end));
}

function namesOf(id: string, { line, comparison }: Evidence): Set<string> {
  const entities = line.entities.filter((entity) => comparison.aligned.get(entity.id) === id);
  return new Set(entities.flatMap(({ name, aliases }) => [name, ...aliases]));
}

function isNamedIn(quote: string, id: string, { entities }: GoldLine): boolean {
  const entity = entities.find((one) => one.id === id);
  return entity !== undefined && [entity.name, ...entity.aliases].some((name) => quote.includes(name));
}
