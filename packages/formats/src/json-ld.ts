import type { PrecedentGraph } from '@precedent/graph';
import { type Fact, isWebAddress, type Reference, type SourcedClaim } from '@precedent/model';
import { canonicalJson } from './canonical-json.ts';
import { labelOfClaim } from './fact-summary.ts';
import type { Format } from './format.ts';
import { entitiesInOrder, factsInOrder } from './graph-order.ts';
import { writeJsonList } from './json-lists.ts';

/**
 * RDF as JSON-LD. Each claim is an `rdf:Statement` with its quote and its article (PROV-O, Web Annotation's
 * offsets), never a bare triple, because planned and denied claims are not facts.
 */
export const jsonLd: Format = {
  id: 'json-ld',
  label: 'JSON-LD (RDF)',
  extension: '.jsonld',
  mediaType: 'application/ld+json; charset=utf-8',
  write: writeJsonLd,
};

const CONTEXT = {
  p: 'urn:precedent:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  owl: 'http://www.w3.org/2002/07/owl#',
  schema: 'https://schema.org/',
  wd: 'http://www.wikidata.org/entity/',
  wdt: 'http://www.wikidata.org/prop/direct/',
};

function* writeJsonLd(graph: PrecedentGraph, reference: Reference): Generator<string, void> {
  yield `{"@context": ${canonicalJson(CONTEXT)},\n`;
  yield* writeJsonList('@graph', toResources(graph, reference));
  yield '}\n';
}

function* toResources(graph: PrecedentGraph, reference: Reference) {
  for (const { id, type, name, aliases, links } of entitiesInOrder(graph))
    yield {
      '@id': iri('entity', id),
      '@type': `wd:${reference.ontology.entityType(type).wikidata}`,
      'rdfs:label': name,
      'skos:altLabel': aliases,
      ...(links.wikidata ? { 'owl:sameAs': { '@id': `wd:${links.wikidata}` } } : {}),
      ...(links.url ? { 'rdfs:seeAlso': toAddress(links.url) } : {}),
    };
  for (const fact of factsInOrder(graph))
    for (const [index, claim] of fact.claims.entries()) yield toStatement(fact, claim, index, reference);
}

function toStatement(fact: Fact, claim: SourcedClaim, index: number, reference: Reference) {
  const { ontology } = reference;
  const property = ontology.has(fact.relation) ? ontology.relation(fact.relation).wikidata : null;
  return {
    '@id': iri('claim', fact.id, String(index + 1)),
    '@type': 'rdf:Statement',
    'rdf:subject': { '@id': iri('entity', fact.subject) },
    'rdf:predicate': [iri('relation', fact.relation), ...(property ? [`wdt:${property}`] : [])].map((id) => ({
      '@id': id,
    })),
    'rdf:object': { '@id': iri('entity', fact.object) },
    'rdfs:label': labelOfClaim(fact, claim, reference),
    'p:modality': claim.modality,
    'p:polarity': claim.polarity,
    'p:confidence': claim.confidence,
    'p:certain': claim.certain,
    ...(fact.office === null ? {} : { 'schema:roleName': fact.office.label }),
    ...(claim.from === null ? {} : { 'schema:startDate': claim.from }),
    ...(claim.to === null ? {} : { 'schema:endDate': claim.to }),
    ...(claim.speaker === null ? {} : { 'prov:wasAttributedTo': { '@id': iri('entity', claim.speaker) } }),
    'prov:wasDerivedFrom': toArticle(claim),
    'oa:hasSelector': claim.evidence.map(({ start, end, quote }) => ({
      '@type': 'oa:TextPositionSelector',
      'oa:start': start,
      'oa:end': end,
      'oa:exact': quote,
    })),
  };
}

function toArticle({ article }: SourcedClaim) {
  return {
    '@id': iri('article', article.id),
    '@type': 'schema:NewsArticle',
    'schema:headline': article.title,
    ...(article.url === null ? {} : { 'schema:url': toAddress(article.url) }),
    ...(article.publishedAt === null ? {} : { 'schema:datePublished': article.publishedAt }),
  };
}

/** An older archive may have other texts as addresses, which are no identifiers. */
function toAddress(url: string) {
  return isWebAddress(url) ? { '@id': url } : url;
}

function iri(kind: string, ...ids: string[]): string {
  return ['p:', kind, ...ids.map((id) => `/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`)].join(
    '',
  );
}
