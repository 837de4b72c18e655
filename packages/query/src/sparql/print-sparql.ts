import type { Ontology } from '@precedent/model';
import { HOLE, type Query } from '../query/query.ts';
import { claimOf, DATES, endsOf, entityIri, type Lines, officesOf, timeOf } from './patterns.ts';
import { stepsPattern } from './steps-pattern.ts';

/**
 * A formal query in SPARQL, for the RDF mapping that `/sparql` and the exports share; null for what SPARQL can't say,
 * such as the words of a sentence, the longest term, or a chain of facts. It asks for the claims as they are: an answer
 * also weighs them, which makes a difference where sources differ.
 */
export function printSparql(query: Query, ontology: Ontology): string | null {
  if (hasMore(query)) return null;
  switch (query.kind) {
    case 'who':
      return query.relations.some((id) => ontology.succession(id) !== null)
        ? printSteps(query, ontology)
        : printWho(query, ontology);
    case 'whether':
      return isSteps(query, ontology)
        ? null
        : `ASK {\n${indent([...claims(query, ontology), ...timeOf(query)])}\n}`;
    case 'when':
      return select('?from ?to', claims(query, ontology), 'ORDER BY ?from');
    case 'how-many':
      return select('(COUNT(DISTINCT ?found) AS ?number)', [
        ...claims(query, ontology),
        ...timeOf(query),
        NOT_ACTING,
      ]);
    case 'offices':
      return printOffices(query, ontology);
    case 'said':
      return printSayings(query);
    case 'sources':
      return printSources(query, ontology);
    default:
      return null;
  }
}

/** Conditions that need more than the claims themselves. */
function hasMore(query: Query): boolean {
  const { words, topic, among, choices, times, before, after, edge, order } = query;
  const isRelative = before !== null || after !== null || (edge !== null && query.kind !== 'when');
  const isLong = order === 'longest' || order === 'shortest';
  return (
    words.length > 0 ||
    choices.length > 0 ||
    [topic, among, times].some((it) => it !== null) ||
    isRelative ||
    isLong ||
    query.planned
  );
}

function isSteps(query: Query, ontology: Ontology): boolean {
  return query.relations.some((id) => ontology.succession(id) !== null);
}

function claims(query: Query, ontology: Ontology): Lines {
  return [...claimOf(query, ontology), ...endsOf(query, ontology), ...officesOf(query), ...DATES];
}

/** Who stood in for a while is in no order of holders, and is counted apart. */
const NOT_ACTING = 'FILTER NOT EXISTS { ?claim p:status "acting" }';

/** Who did something or held an office; of holders in order, only those asked for. */
function printWho(query: Query, ontology: Ontology): string {
  const { order, nth, limit, now } = query;
  const isHeld = query.relations.some((id) => ontology.isTenure(id));
  const lines = [
    ...claims(query, ontology),
    ...timeOf(query),
    ...(order === null ? [] : [NOT_ACTING]),
    '?found rdfs:label ?name .',
  ];
  if (!isHeld) return select('DISTINCT ?name', lines, 'ORDER BY ?name');
  const backwards = now || order === 'last';
  const most = now ? 1 : (limit ?? (nth === null ? null : 1));
  const tail = [
    `ORDER BY ${backwards ? 'DESC(?begin)' : '?begin'}`,
    ...(most === null ? [] : [`LIMIT ${most}`]),
    ...(nth === null || nth === 1 ? [] : [`OFFSET ${nth - 1}`]),
  ];
  return select('DISTINCT ?name ?from ?to ?begin', lines, tail.join(' '));
}

function printSteps(query: Query, ontology: Ontology): string | null {
  const pattern = query.from === null && query.to === null ? stepsPattern(query, ontology) : null;
  return pattern === null ? null : select('DISTINCT ?name', pattern, 'ORDER BY ?name');
}

function printOffices(query: Query, ontology: Ontology): string {
  const { relation } = ontology.endsThat('holds')[0]!;
  const held = { ...query, relations: [relation], object: HOLE };
  const lines = [
    ...claims(held, ontology),
    ...timeOf(query),
    '?claim p:office ?office . ?office rdfs:label ?name .',
  ];
  return select('DISTINCT ?name ?from ?to', lines, 'ORDER BY ?from');
}

function printSayings({ speaker, object }: Query): string {
  const about = object === null ? [] : [`?claim (rdf:subject|rdf:object) ${entityIri(object)} .`];
  return select(
    speaker === HOLE ? 'DISTINCT ?speaker ?quote' : 'DISTINCT ?quote',
    [
      `?claim prov:wasAttributedTo ${speaker === HOLE ? '?speaker' : entityIri(speaker!)} ; p:evidence/oa:hasSelector/oa:exact ?quote .`,
      ...about,
    ],
    'ORDER BY ?quote',
  );
}

function printSources(query: Query, ontology: Ontology): string {
  const end = query.object ?? query.subject;
  const about =
    query.relations.length > 0
      ? claims(query, ontology)
      : [`?claim (rdf:subject|rdf:object) ${entityIri(end!)} .`, ...DATES];
  const source = '?claim prov:wasDerivedFrom ?source . OPTIONAL { ?source schema:headline ?title }';
  return select('DISTINCT ?source ?title', [...about, ...timeOf(query), source], 'ORDER BY ?source');
}

function select(what: string, lines: Lines, tail = ''): string {
  return `SELECT ${what} WHERE {\n${indent(lines)}\n}${tail === '' ? '' : ` ${tail}`}`;
}

function indent(lines: Lines): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
