import type { PrecedentGraph } from '@precedent/graph';
import { type Entity, type Fact, printProvenance, type Reference, type SourcedClaim } from '@precedent/model';
import type { NamedNode, Quad, Quad_Graph, Quad_Object } from '@rdfjs/types';
import { DataFactory } from 'n3';
import { labelOfClaim } from '../fact-summary.ts';
import { entitiesInOrder, factsInOrder } from '../graph-order.ts';
import { type Iris, irisUnder, relationIri } from './iris.ts';
import { address, date, decimal, resource, term, text, typed } from './terms.ts';

export interface RdfOptions {
  /** Begins the IRIs of entities, claims, articles and offices; `urn:precedent:` by default. */
  base?: string | undefined;
}

/** What is said of one resource: pairs of a property and a value, without those that are null. */
type Properties = readonly (readonly [Parameters<typeof term>[0], Quad_Object | null])[];

/** Describes a graph element by element. */
export interface QuadSource {
  entity(entity: Entity): Iterable<Quad>;
  fact(fact: Fact): Iterable<Quad>;
}

/**
 * The graph as RDF: the one mapping behind every RDF format and behind SPARQL.
 *
 * Each claim is an `rdf:Statement` with its quotes (Web Annotation) and its article (PROV-O), never a bare triple,
 * because planned and denied claims are not facts. Claims and their quotes are in the named graph of their article;
 * everything else is in the default graph. The quads of a resource follow each other, and each resource is described
 * once.
 *
 * @throws PrecedentError `invalid_input` if the base is not an absolute IRI.
 */
export function* toQuads(
  graph: PrecedentGraph,
  reference: Reference,
  options: RdfOptions = {},
): Generator<Quad, void> {
  const { entity, fact } = quadSource(reference, options);
  for (const each of entitiesInOrder(graph)) yield* entity(each);
  for (const each of factsInOrder(graph)) yield* fact(each);
}

/** The same for a graph that comes in parts. Remembers which articles, offices and relations were described, nothing else. */
export function quadSource(reference: Reference, { base }: RdfOptions = {}): QuadSource {
  const iris = irisUnder(base);
  const described = new Set<string>();
  return {
    entity: (entity) => describeEntity(entity, iris, reference),
    *fact(fact) {
      yield* describeOnce(described, describeShared(fact, iris, reference));
      const claims = new Set<string>();
      for (const claim of fact.claims) {
        const iri = iris.claim(claim);
        // Two articles can't have made it, so the same claim twice is one claim, and both are of one fact.
        if (claims.has(iri)) continue;
        claims.add(iri);
        yield* describeOnce(described, describeOrigin(claim, iris));
        yield* describeClaim(iri, fact, claim, iris, reference);
      }
    },
  };
}

/** A resource with its properties, of which many claims may speak. */
interface Described {
  iri: string;
  properties: Properties;
}

function* describeOnce(described: Set<string>, resources: Iterable<Described>): Generator<Quad, void> {
  for (const { iri, properties } of resources) {
    if (described.has(iri)) continue;
    described.add(iri);
    yield* toQuadsOf(resource(iri), properties);
  }
}

function* toQuadsOf(
  subject: NamedNode,
  properties: Properties,
  graph: Quad_Graph = DataFactory.defaultGraph(),
): Generator<Quad, void> {
  for (const [property, value] of properties)
    if (value !== null) yield DataFactory.quad(subject, term(property), value, graph);
}

function describeEntity(
  { id, type, name, aliases, links }: Entity,
  iris: Iris,
  { ontology }: Reference,
): Iterable<Quad> {
  const { wikidata, url, ...others } = links;
  const known = wikidata !== undefined && /^Q\d+$/.test(wikidata);
  return toQuadsOf(resource(iris.entity(id)), [
    ['rdf:type', term('p:Entity')],
    ['rdf:type', term(`wd:${ontology.entityType(type).wikidata}`)],
    ['rdfs:label', text(name)],
    ...unique(aliases).map((alias) => ['skos:altLabel', text(alias)] as const),
    ['owl:sameAs', known ? term(`wd:${wikidata}`) : null],
    ['rdfs:seeAlso', url === undefined ? null : address(url)],
    ...Object.entries(known || wikidata === undefined ? others : { ...others, wikidata })
      .sort()
      .map(([scheme, value]) => ['p:identifier', text(`${scheme}:${value}`)] as const),
  ]);
}

/** The relation and the office of a fact. */
function* describeShared(fact: Fact, iris: Iris, { ontology }: Reference): Generator<Described, void> {
  const { relation: id, office, symmetric } = fact;
  const relation = ontology.has(id) ? ontology.relation(id) : null;
  yield {
    iri: relationIri(id),
    properties: [
      ['rdf:type', term('rdf:Property')],
      ['rdf:type', symmetric ? term('owl:SymmetricProperty') : null],
      ['rdfs:label', text(relation?.label ?? id)],
      ['skos:closeMatch', relation?.wikidata ? term(`wdt:${relation.wikidata}`) : null],
    ],
  };
  if (office)
    yield {
      iri: iris.office(office.id),
      properties: [
        ['rdf:type', term('org:Post')],
        ['rdfs:label', text(office.label)],
        ['schema:roleName', text(office.title)],
        ['org:postIn', office.body === null ? null : resource(iris.entity(office.body))],
      ],
    };
}

/** The article of a claim and its reader. */
function* describeOrigin({ article, reader, copyOf }: SourcedClaim, iris: Iris): Generator<Described, void> {
  yield {
    iri: iris.article(article.id),
    properties: [
      ['rdf:type', term(article.kind === 'news' ? 'schema:NewsArticle' : 'schema:Dataset')],
      ['schema:headline', text(article.title)],
      ['schema:url', article.url === null ? null : address(article.url)],
      ['schema:publisher', article.source === null ? null : text(article.source)],
      ['schema:datePublished', dateOr(article.publishedAt)],
      // The article whose text this one carries.
      ['prov:alternateOf', copyOf === undefined ? null : resource(iris.article(copyOf))],
    ],
  };
  yield {
    iri: iris.reader(reader.name, reader.version),
    properties: [
      ['rdf:type', term('prov:SoftwareAgent')],
      ['schema:name', text(reader.name)],
      ['schema:softwareVersion', text(reader.version)],
    ],
  };
}

function* describeClaim(
  iri: string,
  fact: Fact,
  claim: SourcedClaim,
  iris: Iris,
  reference: Reference,
): Generator<Quad, void> {
  const article = resource(iris.article(claim.article.id));
  const quotes = claim.evidence.map((quote, index) => ({ ...quote, iri: `${iri}#quote-${index + 1}` }));
  const { speaker, status, from, to, asOf = null, source } = claim;
  const properties: Properties = [
    ['rdf:type', term('rdf:Statement')],
    ['rdf:type', term('p:Claim')],
    ['rdf:subject', resource(iris.entity(fact.subject))],
    ['rdf:predicate', resource(relationIri(fact.relation))],
    ['rdf:object', resource(iris.entity(fact.object))],
    ['rdfs:label', text(labelOfClaim(fact, claim, reference))],
    ['p:office', fact.office && resource(iris.office(fact.office.id))],
    ['p:modality', text(claim.modality)],
    ['p:polarity', text(claim.polarity)],
    ['p:status', status === null ? null : text(status)],
    ['schema:startDate', dateOr(from)],
    ['schema:endDate', dateOr(to)],
    ['p:asOf', dateOr(asOf)],
    ['p:certain', typed(claim.certain, 'xsd:boolean')],
    ['p:confidence', decimal(claim.confidence)],
    ['p:how', text(printProvenance(claim.how))],
    ['p:reader', resource(iris.reader(claim.reader.name, claim.reader.version))],
    ['dcterms:source', source === null ? null : text(source)],
    ['prov:wasAttributedTo', speaker === null ? null : resource(iris.entity(speaker))],
    ['prov:wasDerivedFrom', article],
    ...quotes.map((quote) => ['p:evidence', resource(quote.iri)] as const),
  ];
  yield* toQuadsOf(resource(iri), properties, article);
  for (const quote of quotes) yield* describeQuote(quote, article);
}

/** The words of the article, and where they are in it, in UTF-16 units of its text. */
function* describeQuote(
  { iri, start, end, quote }: { iri: string; start: number; end: number; quote: string },
  article: NamedNode,
): Generator<Quad, void> {
  const [exact, position] = [resource(`${iri}-text`), resource(`${iri}-position`)];
  yield* toQuadsOf(
    resource(iri),
    [
      ['rdf:type', term('oa:SpecificResource')],
      ['oa:hasSource', article],
      ['oa:hasSelector', exact],
      ['oa:hasSelector', position],
    ],
    article,
  );
  yield* toQuadsOf(
    exact,
    [
      ['rdf:type', term('oa:TextQuoteSelector')],
      ['oa:exact', text(quote)],
    ],
    article,
  );
  yield* toQuadsOf(
    position,
    [
      ['rdf:type', term('oa:TextPositionSelector')],
      ['oa:start', typed(start, 'xsd:nonNegativeInteger')],
      ['oa:end', typed(end, 'xsd:nonNegativeInteger')],
    ],
    article,
  );
}

const dateOr = (prefix: string | null) => (prefix === null ? null : date(prefix));
const unique = <Item>(items: readonly Item[]) => [...new Set(items)];
