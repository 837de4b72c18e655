import type { Entity, Fact, Reference } from '@precedent/model';
import { canonicalJson } from '../canonical-json.ts';
import { claimsJson } from '../claims-json.ts';
import { type FactSummary, summariseFact } from '../fact-summary.ts';
import type { Attribute, AttributeType, XmlAttribute } from './attribute.ts';
import { quoteForXml, toXmlText } from './xml-text.ts';

/** Attributes of a node, in the order of the file. */
export const ENTITY_ATTRIBUTES: readonly Attribute<Entity>[] = [
  { name: 'label', type: 'string', value: labelOfEntity },
  { name: 'type', type: 'string', value: (entity) => entity.type },
  { name: 'aliases', type: 'string', value: (entity) => canonicalJson(entity.aliases) },
  { name: 'links', type: 'string', value: (entity) => canonicalJson(entity.links) },
  { name: 'wikidata', type: 'string', value: (entity) => entity.links.wikidata ?? null },
  // The id of the node is a name token, which has no slash.
  { name: 'entity_id', type: 'string', value: (entity) => entity.id },
];

/** A name that consists of forbidden characters would leave the node without a label. */
export function labelOfEntity({ name, id }: Entity): string {
  return toXmlText(name) || id;
}

/** A fact with its summary, computed once for all attributes. */
export interface SummarisedFact {
  fact: Fact;
  summary: FactSummary;
}

export const SUMMARY_TYPES: Record<keyof FactSummary, AttributeType> = {
  label: 'string',
  relation: 'string',
  office: 'string',
  modality: 'string',
  polarity: 'string',
  certain: 'boolean',
  symmetric: 'boolean',
  valid_from: 'string',
  valid_from_precision: 'string',
  valid_to: 'string',
  valid_to_precision: 'string',
  weight: 'double',
  sources: 'int',
  outlets: 'int',
  confidence: 'double',
  quote: 'string',
  quote_source: 'string',
  reported_at: 'string',
};

/** Attributes of an edge, in the order of the file. `claims` has everything else, in full. */
export const FACT_ATTRIBUTES: readonly XmlAttribute<SummarisedFact>[] = [
  ...(Object.keys(SUMMARY_TYPES) as (keyof FactSummary)[]).map((name) => ({
    name,
    type: SUMMARY_TYPES[name],
    value: ({ summary }: SummarisedFact) => summary[name],
  })),
  // The id of the edge is a name token, and igraph 1.0.0 reads node ids instead.
  { name: 'fact_id', type: 'string', value: ({ fact }) => fact.id },
  // `office` is its label, to show.
  { name: 'office_id', type: 'string', value: ({ fact }) => fact.office?.id ?? null },
  { name: 'office_title', type: 'string', value: ({ fact }) => fact.office?.title ?? null },
  { name: 'office_body', type: 'string', value: ({ fact }) => fact.office?.body ?? null },
  {
    name: 'claims',
    type: 'string',
    value: ({ fact }) => claimsJson(fact.claims),
    xml: ({ fact }) => claimsJson(fact.claims, quoteForXml),
  },
];

/** A fact as an edge. */
export interface SummarisedEdge {
  id: string;
  source: string;
  target: string;
  item: SummarisedFact;
}

export function* summariseFacts(
  facts: Iterable<Fact>,
  reference: Reference,
): Generator<SummarisedEdge, void> {
  for (const fact of facts)
    yield {
      id: fact.id,
      source: fact.subject,
      target: fact.object,
      item: { fact, summary: summariseFact(fact, reference) },
    };
}

export function* nodesOf(entities: Iterable<Entity>) {
  for (const entity of entities) yield { id: entity.id, item: entity };
}
