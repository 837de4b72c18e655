import { createHash } from 'node:crypto';
import type { PrecedentGraph } from '@precedent/graph';
import type { Entity, Fact, Reference } from '@precedent/model';
import { canonicalJson } from './canonical-json.ts';
import { type FactSummary, summariseFact } from './fact-summary.ts';
import type { Format, WriteOptions } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';

/** Lines of JSON as FollowTheMoney's tools and OpenAleph read them, each an entity, an office or a link. */
export const followTheMoney: Format = {
  id: 'ftm',
  label: 'FollowTheMoney (JSON lines)',
  extension: '.ftm.json',
  mediaType: 'application/x-ndjson; charset=utf-8',
  write: writeEntities,
};

interface FtmEntity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

/** The kinds of things that may be a member, predecessor or successor, and those that may have members or posts. */
const LEGAL_ENTITIES = ['Person', 'LegalEntity', 'Organization', 'PublicBody', 'Company'];
const ORGANIZATIONS = ['Organization', 'PublicBody', 'Company'];

function* writeEntities(
  graph: PrecedentGraph,
  reference: Reference,
  { filter }: WriteOptions = {},
): Generator<string, void> {
  // Its tools keep fields that they don't know beside the properties.
  const toLine = (entity: FtmEntity) => `${canonicalJson({ ...entity, filter })}\n`;
  for (const entity of entitiesInOrder(graph)) yield toLine(toFtmEntity(entity, reference));
  const posts = new Set<string>();
  for (const fact of factsInOrder(graph)) {
    const { office } = fact;
    if (office && !posts.has(office.id)) {
      posts.add(office.id);
      yield toLine(toPosition(office, graph, reference));
    }
    yield toLine(toLink(fact, graph, reference));
  }
  // A file without lines would be taken for a failed export.
  if (graph.order === 0) yield '\n';
}

function toFtmEntity({ id, type, name, aliases, links }: Entity, { ontology }: Reference): FtmEntity {
  return {
    id: toFtmId(id),
    schema: ontology.entityType(type).ftm,
    properties: valuesOf({
      name: [name],
      alias: aliases,
      wikidataId: [links.wikidata ?? null],
      sourceUrl: [links.url ?? null],
    }),
  };
}

function toPosition(
  { id, label, body }: NonNullable<Fact['office']>,
  graph: PrecedentGraph,
  reference: Reference,
): FtmEntity {
  const organization =
    body !== null && ORGANIZATIONS.includes(schemaOf(body, graph, reference)) ? body : null;
  return {
    id: toFtmId(`office/${id}`),
    schema: 'Position',
    properties: valuesOf({ name: [label], organization: [organization && toFtmId(organization)] }),
  };
}

function toLink(fact: Fact, graph: PrecedentGraph, reference: Reference): FtmEntity {
  const summary = summariseFact(fact, reference);
  const [schema, ends] = chooseLink(fact, graph, reference);
  const url = fact.claims[0]?.article.url ?? null;
  return {
    id: `fact-${hash(fact.id)}`,
    schema,
    properties: valuesOf({
      ...ends,
      ...(schema === 'Occupancy' ? {} : { role: [summary.label] }),
      summary: [summary.label],
      description: [summary.quote],
      startDate: [fact.from],
      endDate: [fact.to],
      sourceUrl: [url],
      publisher: [summary.quote_source],
      recordId: [fact.id],
    }),
  };
}

/**
 * The schema that the ontology names, if both ends may be in it. What is not simply so (denied, planned, alleged) is
 * an unknown link whose role says that, because programs count an `Occupancy` as a term of office.
 */
function chooseLink(
  fact: Fact,
  graph: PrecedentGraph,
  reference: Reference,
): [schema: string, ends: Record<string, string[]>] {
  const { ontology } = reference;
  const [subject, object] = [toFtmId(fact.subject), toFtmId(fact.object)];
  const named = ontology.has(fact.relation) ? ontology.relation(fact.relation).ftm : null;
  const schemas = [schemaOf(fact.subject, graph, reference), schemaOf(fact.object, graph, reference)];
  const allLegal = schemas.every((schema) => LEGAL_ENTITIES.includes(schema));
  if (isSo(fact)) {
    if (named === 'Occupancy' && fact.office && schemas[0] === 'Person')
      return ['Occupancy', { holder: [subject], post: [toFtmId(`office/${fact.office.id}`)] }];
    if (named === 'Membership' && allLegal && ORGANIZATIONS.includes(schemas[1]!))
      return ['Membership', { member: [subject], organization: [object] }];
    if (named === 'Succession' && allLegal) {
      const follows = ontology.endThat('takes', fact.relation) !== 'object';
      return [
        'Succession',
        { successor: [follows ? subject : object], predecessor: [follows ? object : subject] },
      ];
    }
  }
  return ['UnknownLink', { subject: [subject], object: [object] }];
}

const isSo = (fact: Pick<Fact, 'modality' | 'polarity' | 'certain'>) =>
  fact.modality === 'asserted' && fact.polarity === 'positive' && fact.certain;

function schemaOf(id: string, graph: PrecedentGraph, { ontology }: Reference): string {
  return graph.hasNode(id) ? ontology.entityType(graph.getNodeAttribute(id, 'type')).ftm : '';
}

/** FollowTheMoney drops empty texts, so they are left out. */
function valuesOf(properties: Record<string, readonly (string | FactSummary['quote'])[]>) {
  const filled = Object.entries(properties).map(([name, values]) => [
    name,
    values.filter((value) => value !== null && value.trim() !== ''),
  ]);
  return Object.fromEntries(filled.filter(([, values]) => values!.length > 0)) as Record<string, string[]>;
}

/** What its tools accept as an id of an entity: letters, digits, hyphens and dots. */
const FTM_ID = /^[0-9a-zA-Z]([0-9a-zA-Z-/]*[0-9a-zA-Z])?$/;

function toFtmId(id: string): string {
  return FTM_ID.test(id) ? id.replaceAll('/', '.') : `id-${hash(id)}`;
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}
