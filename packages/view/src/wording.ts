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
import { writeFact } from '@precedent/model/wording';
import { STANCE_LABELS, stanceOf } from './stance.ts';

/** A relation that is missing from the vocabulary is shown by its id. */
export function findRelation(vocabulary: Vocabulary, id: string): VocabularyRelation {
  const relation = vocabulary.relations.find((candidate) => candidate.id === id);
  if (relation) return relation;
  const label = id.replaceAll('_', ' ');
  const verb = { base: label, third: label, past: label, participle: label };
  const plain = { verb, lasts: false, rest: '{object}' };
  const wording = { plain, withOffice: { ...plain, rest: '{object} as {office}' } };
  return { id, label, inverse: label, family: '', symmetric: false, isA: null, office: null, wording };
}

/** The end of a relation that plays this part in an office; null if neither does. */
export function endThat(role: OfficeRole, { office }: VocabularyRelation): End | null {
  if (office?.subject === role) return 'subject';
  return office?.object === role ? 'object' : null;
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
  const notes = [
    ...(stance === 'asserted' ? [] : [STANCE_LABELS[stance].toLowerCase()]),
    ...(fact.certain ? [] : ['uncertain']),
  ];
  const words = wordRelation(fact, object, vocabulary);
  return `${stance === 'denied' ? strike(words) : words}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
}

/** "Planned"; "Reported, uncertain". */
export function wordStatus(fact: Fact): string {
  const label = STANCE_LABELS[stanceOf(fact)];
  return fact.certain ? label : `${label}, uncertain`;
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

/** "Mark Rutte is to succeed Jens Stoltenberg as Secretary General of NATO on 1 October 2024". */
export function wordFact(fact: Fact, entities: ReadonlyMap<string, Entity>, vocabulary: Vocabulary): string {
  const { wording } = findRelation(vocabulary, fact.relation);
  return writeFact(fact, wording, (id) => entities.get(id) ?? null);
}

/** "2 claims": the evidence of a fact. */
export function wordClaims({ claims, moreClaims }: Fact): string {
  return count(claims.length + (moreClaims ?? 0), 'claim', 'claims');
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

/**
 * "3 entities and 5 facts added. Graph of 41 entities and 66 facts": for those who don't see the drawing change.
 * Empty if both are the same.
 */
export function sayChange(before: GraphData, after: GraphData): string {
  const [entities, facts] = [
    difference(before.entities, after.entities),
    difference(before.facts, after.facts),
  ];
  const parts = (['added', 'gone'] as const).flatMap((kind) => {
    const [some, others] = [entities[kind], facts[kind]];
    if (some === 0 && others === 0) return [];
    const words = [
      ...(some === 0 ? [] : [count(some, 'entity', 'entities')]),
      ...(others === 0 ? [] : [count(others, 'fact', 'facts')]),
    ];
    return [`${words.join(' and ')} ${kind === 'added' ? 'added' : 'removed'}`];
  });
  return parts.length === 0 ? '' : [...parts, wordGraph(after)].join('. ');
}

function difference(before: readonly { id: string }[], after: readonly { id: string }[]) {
  const [old, now] = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))];
  return {
    added: after.filter(({ id }) => !old.has(id)).length,
    gone: before.filter(({ id }) => !now.has(id)).length,
  };
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
