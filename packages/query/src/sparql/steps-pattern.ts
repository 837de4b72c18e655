import type { Ontology } from '@precedent/model';
import { HOLE, type Query } from '../query/query.ts';
import { claimOf, entityIri, type Lines } from './patterns.ts';

/**
 * Who came before or after somebody: as a claim says, or as the dates of terms in one office do, of which the nearest
 * counts. Null unless exactly one of the two is named.
 */
export function stepsPattern(query: Query, ontology: Ontology): Lines | null {
  const ends = ontology.succession(query.relations[0]!)!;
  const [taker, leaver] =
    ends.successor === 'subject' ? [query.subject, query.object] : [query.object, query.subject];
  const isOpen = (end: string | null) => end === null || end === HOLE;
  if (isOpen(taker) === isOpen(leaver)) return null;
  const [person, found] = isOpen(leaver) ? [taker!, ends.predecessor] : [leaver!, ends.successor];
  const named = found === 'subject' ? 'object' : 'subject';
  return [
    '{',
    ...claimOf(query, ontology).map((line) => `  ${line}`),
    `  FILTER(?${named} = ${entityIri(person)}) BIND(?${found} AS ?found)`,
    ...officeLines(query, '?claim'),
    '} UNION {',
    ...termLines(query, ontology, person, isOpen(leaver)).map((line) => `  ${line}`),
    '}',
    '?found rdfs:label ?name .',
  ];
}

function termLines(query: Query, ontology: Ontology, person: string, isBefore: boolean): Lines {
  const { relation } = ontology.endsThat('holds')[0]!;
  const held = `rdf:predicate <urn:precedent:relation/${relation}>`;
  const term = (name: string, holder: string, date: string) =>
    `?${name} ${held} ; rdf:subject ${holder} ; p:office ?post ; ${date} .`;
  const [own, other] = isBefore
    ? ['schema:startDate ?here', 'schema:endDate']
    : ['schema:endDate ?here', 'schema:startDate'];
  const [sign, nearer] = isBefore ? ['<=', '>'] : ['>=', '<'];
  return [
    term('own', entityIri(person), own),
    term('next', '?found', `${other} ?there`),
    ...officeLines(query, '?own'),
    `FILTER(?found != ${entityIri(person)} && STR(?there) ${sign} STR(?here))`,
    'FILTER NOT EXISTS {',
    `  ${term('between', '?somebody', `${other} ?then`)}`,
    `  FILTER(?somebody != ${entityIri(person)} && STR(?then) ${sign} STR(?here) && STR(?then) ${nearer} STR(?there))`,
    '}',
  ];
}

function officeLines({ office }: Query, claim: string): Lines {
  if (office.length === 0) return [];
  const iris = office.map((id) => `<urn:precedent:office/${encodeURIComponent(id).replaceAll('%2F', '/')}>`);
  return [`  ${claim} p:office ?post . FILTER(?post IN (${iris.join(', ')}))`];
}
