import type { Entity, Fact, GraphData, Vocabulary, VocabularyRelation } from '@precedent/model';

/** Tests import this file only: small graphs and a small vocabulary. */

export const VOCABULARY: Vocabulary = {
  entityTypes: {
    person: { label: 'Person', plural: 'People', colour: '#0072b2', shape: 'ellipse' },
    country: { label: 'Country', plural: 'Countries', colour: '#009e73', shape: 'round-rectangle' },
    institution: { label: 'Institution', plural: 'Institutions', colour: '#b35900', shape: 'hexagon' },
    place: { label: 'Place', plural: 'Places', colour: '#6b6b6b', shape: 'diamond' },
  },
  families: {
    office: { label: 'Office', colour: '#4d4d4d' },
    support: { label: 'Support', colour: '#0072b2' },
    contact: { label: 'Contact', colour: '#9a7d0a' },
  },
  relations: [
    {
      ...relation('holds_office', 'holds office in', 'has as office holder', 'office'),
      office: { subject: 'holds' },
    },
    relation('succeeded', 'succeeded', 'was succeeded by', 'office'),
    relation('supported', 'supported', 'was supported by', 'support'),
    { ...relation('met', 'met', 'met', 'contact'), symmetric: true },
  ],
};

function relation(id: string, label: string, inverse: string, family: string): VocabularyRelation {
  return { id, label, inverse, family, symmetric: false, isA: null, office: null };
}

export function entityOf(id: string, type: Entity['type'] = 'person', aliases: string[] = []): Entity {
  return { id, type, name: id.toUpperCase(), aliases, links: {} };
}

/** A fact `subject relation object` with one claim, asserted unless told otherwise. */
export function factOf(subject: string, relation: string, object: string, changes: Partial<Fact> = {}): Fact {
  const { symmetric } = VOCABULARY.relations.find(({ id }) => id === relation)!;
  const fact: Fact = {
    id: `${subject}~${relation}~${object}`,
    subject,
    relation,
    object,
    office: null,
    symmetric,
    claims: [],
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    ...changes,
  };
  const { office, modality, from, to } = fact;
  const claim: Fact['claims'][number] = {
    id: `claim of ${fact.id}`,
    subject,
    relation,
    object,
    office,
    modality,
    polarity: fact.polarity === 'negative' ? 'negative' : 'positive',
    from,
    to,
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: 5, quote: 'quote' }],
    confidence: 1,
    how: { by: 'rule', rule: 'test', cue: null },
    source: null,
    article: { id: 'a1', kind: 'news', url: null, title: 'Title', publishedAt: null, source: null },
    reader: { name: 'test', version: '1' },
  };
  return { ...fact, claims: [claim] };
}

/** Every entity that the facts name, as a person, with the facts. */
export function graphOf(facts: Fact[], alone: string[] = []): GraphData {
  const ids = new Set([...facts.flatMap((fact) => [fact.subject, fact.object]), ...alone]);
  return { entities: [...ids].map((id) => entityOf(id)), facts };
}
