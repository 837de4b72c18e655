import type { Entity, Fact, Reference } from '@precedent/model';
import { canonicalJson } from '../canonical-json.ts';
import { type FactSummary, summarizeFact } from '../fact-summary.ts';
import { toPrintedClaim } from '../printed-claim.ts';
import type { Attribute, AttributeType } from './attribute.ts';
import { toXmlText } from './xml-text.ts';

/** What a node says, in the order of the file. */
export const ENTITY_ATTRIBUTES: readonly Attribute<Entity>[] = [
  // A name of forbidden characters alone would leave the node without a label.
  { name: 'label', type: 'string', value: (entity) => toXmlText(entity.name) || entity.id },
  { name: 'type', type: 'string', value: (entity) => entity.type },
  { name: 'aliases', type: 'string', value: (entity) => canonicalJson(entity.aliases) },
  { name: 'links', type: 'string', value: (entity) => canonicalJson(entity.links) },
  { name: 'wikidata', type: 'string', value: (entity) => entity.links.wikidata ?? null },
];

/** A fact with its summary, computed once for all attributes. */
export interface SummarizedFact {
  fact: Fact;
  summary: FactSummary;
}

const SUMMARY_TYPES: Record<keyof FactSummary, AttributeType> = {
  label: 'string',
  relation: 'string',
  office: 'string',
  modality: 'string',
  polarity: 'string',
  symmetric: 'boolean',
  valid_from: 'string',
  valid_from_precision: 'string',
  valid_to: 'string',
  valid_to_precision: 'string',
  weight: 'double',
  sources: 'int',
  confidence: 'double',
  quote: 'string',
  quote_source: 'string',
  reported_at: 'string',
};

/** What an edge says, in the order of the file. `claims` carries everything else, whole. */
export const FACT_ATTRIBUTES: readonly Attribute<SummarizedFact>[] = [
  ...(Object.keys(SUMMARY_TYPES) as (keyof FactSummary)[]).map((name) => ({
    name,
    type: SUMMARY_TYPES[name],
    value: ({ summary }: SummarizedFact) => summary[name],
  })),
  // The id of the edge once more: igraph 1.0.0 reads node ids in its place.
  { name: 'fact_id', type: 'string', value: ({ fact }) => fact.id },
  // `office` is its label, to show.
  { name: 'office_id', type: 'string', value: ({ fact }) => fact.office?.id ?? null },
  { name: 'office_title', type: 'string', value: ({ fact }) => fact.office?.title ?? null },
  { name: 'office_body', type: 'string', value: ({ fact }) => fact.office?.body ?? null },
  { name: 'claims', type: 'string', value: ({ fact }) => canonicalJson(fact.claims.map(toPrintedClaim)) },
];

export function* summarizeFacts(facts: Iterable<Fact>, reference: Reference) {
  for (const fact of facts)
    yield {
      id: fact.id,
      source: fact.subject,
      target: fact.object,
      item: { fact, summary: summarizeFact(fact, reference) },
    };
}

export function* nodesOf(entities: Iterable<Entity>) {
  for (const entity of entities) yield { id: entity.id, item: entity };
}
