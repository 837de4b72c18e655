import type {
  End,
  Entity,
  Fact,
  GraphData,
  NamedOffice,
  OfficeRole,
  Vocabulary,
  VocabularyRelation,
} from '@precedent/model';
import { sayDate } from './dates.ts';
import { STANCE_LABELS, stanceOf } from './stance.ts';

/** A relation that is missing from the vocabulary is shown by its id. */
export function findRelation(vocabulary: Vocabulary, id: string): VocabularyRelation {
  const relation = vocabulary.relations.find((candidate) => candidate.id === id);
  if (relation) return relation;
  const label = id.replaceAll('_', ' ');
  return { id, label, inverse: label, family: '', symmetric: false, isA: null, office: null };
}

/** The end of a relation that plays this part in an office; null if neither does. */
export function endThat(role: OfficeRole, { office }: VocabularyRelation): End | null {
  if (office?.subject === role) return 'subject';
  return office?.object === role ? 'object' : null;
}

/** "from 1 October 2024", "2014 to 1 October 2024", "on 26 June 2024"; empty if no date is known. */
export function wordPeriod(from: string | null, to: string | null): string {
  if (from !== null && from === to) return `${from.length === 10 ? 'on' : 'in'} ${sayDate(from)}`;
  if (from !== null && to !== null) return `${sayDate(from)} to ${sayDate(to)}`;
  if (from !== null) return `from ${sayDate(from)}`;
  return to === null ? '' : `until ${sayDate(to)}`;
}

/** "2014–2024", "2024–", "1952"; empty if no date is known. */
function wordYears(from: string | null, to: string | null): string {
  const [first, last] = [from?.slice(0, 4) ?? '', to?.slice(0, 4) ?? ''];
  return first === last ? first : `${first}–${last}`;
}

/** "Secretary General" for "Secretary General of NATO" on an edge to NATO. */
function shortenOffice({ title, body, label }: NamedOffice, object: Entity): string {
  return body === object.id ? title : label;
}

/** The label of the edge of `fact`. */
export function wordEdge(fact: Fact, object: Entity, vocabulary: Vocabulary): string {
  const stance = stanceOf(fact);
  const note = stance === 'asserted' ? '' : ` (${STANCE_LABELS[stance].toLowerCase()})`;
  const words = wordRelation(fact, object, vocabulary);
  return `${stance === 'denied' ? strike(words) : words}${note}`;
}

function wordRelation(fact: Fact, object: Entity, vocabulary: Vocabulary): string {
  const relation = findRelation(vocabulary, fact.relation);
  // The office says more than the relation "holds office".
  if (endThat('holds', relation) === null || fact.office === null) return relation.label;
  const years = wordYears(fact.from, fact.to);
  return `${shortenOffice(fact.office, object)}${years === '' ? '' : ` ${years}`}`;
}

/** Strikes text through with combining characters, since a canvas has no text decoration. */
function strike(text: string): string {
  return [...text].map((character) => `${character}\u0336`).join('');
}

/** "Mark Rutte succeeded Jens Stoltenberg, as Secretary General of NATO, planned, from 1 October 2024, 2 claims". */
export function wordFact(fact: Fact, entities: ReadonlyMap<string, Entity>, vocabulary: Vocabulary): string {
  const name = (id: string) => entities.get(id)?.name ?? id;
  const stance = stanceOf(fact);
  const parts = [
    `${name(fact.subject)} ${findRelation(vocabulary, fact.relation).label} ${name(fact.object)}`,
    fact.office === null ? '' : `as ${fact.office.label}`,
    stance === 'asserted' ? '' : STANCE_LABELS[stance].toLowerCase(),
    wordPeriod(fact.from, fact.to),
    count(fact.claims.length, 'claim', 'claims'),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** "Mark Rutte, person, 12 facts". */
export function wordEntity(entity: Entity, facts: number, vocabulary: Vocabulary): string {
  const type = vocabulary.entityTypes[entity.type].label.toLowerCase();
  return `${entity.name}, ${type}, ${count(facts, 'fact', 'facts')}`;
}

/** "Graph of 38 entities and 61 facts". */
export function wordGraph(data: GraphData): string {
  const entities = count(data.entities.length, 'entity', 'entities');
  return `Graph of ${entities} and ${count(data.facts.length, 'fact', 'facts')}`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
