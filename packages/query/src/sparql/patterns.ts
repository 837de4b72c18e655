import type { Ontology } from '@precedent/model';
import { HOLE, type Query } from '../query/query.ts';

/** Lines of a group pattern. */
export type Lines = readonly string[];

export const entityIri = (id: string): string => `<urn:precedent:entity/${encodePath(id)}>`;
const officeIri = (id: string): string => `<urn:precedent:office/${encodePath(id)}>`;
const relationIri = (id: string): string => `<urn:precedent:relation/${encodeURIComponent(id)}>`;

function encodePath(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/');
}

/** A string literal; a query prints ids and dates as they are, so that only quotes and backslashes matter. */
function literal(text: string): string {
  return JSON.stringify(text);
}

/** A value, or one of several. */
function valuesOf(variable: string, iris: readonly string[]): string {
  return `VALUES ?${variable} { ${iris.join(' ')} }`;
}

/** A claim of the relations that a query names, or of their kinds. */
export function claimOf(query: Query, ontology: Ontology): Lines {
  const ids = [...new Set(query.relations.flatMap((id) => ontology.withDescendants(id)))];
  return [
    valuesOf('relation', ids.map(relationIri)),
    '?claim rdf:predicate ?relation ; rdf:subject ?subject ; rdf:object ?object ; p:modality ?modality ; p:polarity ?polarity .',
    standing(query),
  ];
}

/** Leaves out possibilities, and denials unless the question asks for them. */
function standing({ negative, planned }: Query): string {
  const modality = planned ? '?modality IN ("planned", "alleged")' : '?modality != "hypothetical"';
  return `FILTER(${modality} && ?polarity = "${negative ? 'negative' : 'positive'}")`;
}

/** Which ends a query names; of a relation that runs both ways, in either order. */
export function endsOf({ subject, object, relations, type, except }: Query, ontology: Ontology): Lines {
  const isNamed = (end: string | null): end is string => end !== null && end !== HOLE;
  const ends = (a: string, b: string) =>
    [
      ...(isNamed(subject) ? [`?claim rdf:${a} ${entityIri(subject)} .`] : []),
      ...(isNamed(object) ? [`?claim rdf:${b} ${entityIri(object)} .`] : []),
      `?claim rdf:${isNamed(subject) && !isNamed(object) ? b : a} ?found .`,
    ].join(' ');
  const both = relations.some((id) => ontology.relation(id).symmetric);
  const straight = ends('subject', 'object');
  return [
    ...(both ? [`{ ${straight} }`, 'UNION', `{ ${ends('object', 'subject')} }`] : [straight]),
    ...(except.length === 0 ? [] : [`FILTER(?found NOT IN (${except.map(entityIri).join(', ')}))`]),
    ...(type === null ? [] : [`?found a wd:${ontology.entityType(type).wikidata} .`]),
  ];
}

export function officesOf({ office }: Query): Lines {
  return office.length === 0 ? [] : [valuesOf('office', office.map(officeIri)), '?claim p:office ?office .'];
}

/** The dates of a claim; one without any is of the day on which its article was published. */
export const DATES: Lines = [
  'OPTIONAL { ?claim schema:startDate ?from }',
  'OPTIONAL { ?claim schema:endDate ?to }',
  'OPTIONAL { ?claim prov:wasDerivedFrom ?article . ?article a schema:NewsArticle ; schema:datePublished ?published }',
  'BIND(COALESCE(STR(?from), IF(BOUND(?to), "", STR(?published)), "") AS ?begin)',
  'BIND(COALESCE(STR(?to), IF(BOUND(?from), "9999", STR(?published)), "9999") AS ?end)',
];

/** Whether the claim holds on some day of the time asked about. Dates are compared as text: "2004" begins before "2004-05". */
export function timeOf({ from, to, asOf }: Query): Lines {
  return [
    ...(to === null ? [] : [`FILTER(?begin <= ${literal(`${to}~`)})`]),
    ...(from === null ? [] : [`FILTER(CONCAT(?end, "~") >= ${literal(from)})`]),
    ...(asOf === null ? [] : [`FILTER(?begin <= ${literal(`${asOf}~`)})`]),
  ];
}
