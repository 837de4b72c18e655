import type { Entity, EntityType } from '../entity.ts';
import type { Fact, GraphData } from '../fact.ts';
import type { SourcedClaim } from '../reading.ts';
import type { Vocabulary, VocabularyRelation } from '../vocabulary.ts';
import { type WordedRelation, wordingOf } from '../wording/relation-wording.ts';

/** Six relations of five families: enough to draw, filter and count by. */
export const VOCABULARY: Vocabulary = {
  entityTypes: {
    person: { label: 'Person', plural: 'People', colour: '#0072b2', shape: 'ellipse' },
    country: { label: 'Country', plural: 'Countries', colour: '#009e73', shape: 'round-rectangle' },
    institution: { label: 'Institution', plural: 'Institutions', colour: '#b35900', shape: 'hexagon' },
    place: { label: 'Place', plural: 'Places', colour: '#6b6b6b', shape: 'diamond' },
  },
  families: {
    office: { label: 'Office', colour: '#4d4d4d' },
    succession: { label: 'Succession', colour: '#4d4d4d' },
    support: { label: 'Support', colour: '#0072b2' },
    challenge: { label: 'Challenge', colour: '#b3261e' },
    contact: { label: 'Contact', colour: '#9a7d0a' },
  },
  relations: [
    {
      ...relation({ id: 'holds_office', label: 'holds office in', verb: ['hold', 'held'], lasts: true }),
      inverse: 'has as office holder',
      family: 'office',
      office: { subject: 'holds' },
    },
    {
      ...relation({ id: 'succeeded', label: 'succeeded', verb: ['succeed'] }),
      family: 'succession',
      office: { subject: 'takes', object: 'leaves' },
    },
    { ...relation({ id: 'supported', label: 'supported', verb: ['support'] }), family: 'support' },
    { ...relation({ id: 'praised', label: 'praised', verb: ['praise'] }), family: 'support' },
    { ...relation({ id: 'criticised', label: 'criticised', verb: ['criticise'] }), family: 'challenge' },
    {
      ...relation({ id: 'met', label: 'met', verb: ['meet', 'met'] }),
      inverse: 'met',
      family: 'contact',
      symmetric: true,
    },
  ],
};

function relation(
  worded: Pick<WordedRelation, 'id' | 'label' | 'verb'> & { lasts?: boolean },
): VocabularyRelation {
  const { id, label, lasts = false } = worded;
  const office_sentence = lasts ? 'is {office}' : undefined;
  const wording = wordingOf({ ...worded, lasts, office_sentence, cues: { verbs: [] } });
  return {
    id,
    label,
    inverse: `was ${label} by`,
    family: '',
    symmetric: false,
    isA: null,
    office: null,
    wording,
  };
}

/** An entity named after its id: `mark-rutte` is "Mark Rutte". */
export function entityOf(id: string, type: EntityType = 'person', changes: Partial<Entity> = {}): Entity {
  const name = id.replace(/(^|-)(\w)/g, (_, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`);
  return { id, type, name, aliases: [], links: {}, ...changes };
}

/** A claim of a report, asserted unless changed. */
export function claimOf(
  subject: string,
  relation: string,
  object: string,
  changes: Partial<SourcedClaim> = {},
): SourcedClaim {
  return {
    id: 'c1',
    subject,
    relation,
    object,
    office: null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: 5, quote: 'quote' }],
    confidence: 1,
    certain: true,
    how: { by: 'rule', rule: 'test', cue: 'test' },
    source: null,
    article: { id: 'a1', kind: 'news', url: null, title: 'Title', publishedAt: null, source: null },
    reader: { name: 'test', version: '1' },
    ...changes,
  };
}

/** A fact with one matching claim, asserted unless changed. */
export function factOf(subject: string, relation: string, object: string, changes: Partial<Fact> = {}): Fact {
  const said = { office: null, modality: 'asserted', certain: true, from: null, to: null } as const;
  const fact = {
    id: `${subject}~${relation}~${object}`,
    subject,
    relation,
    object,
    symmetric: VOCABULARY.relations.some(({ id, symmetric }) => id === relation && symmetric),
    polarity: 'positive' as const,
    ...said,
    ...changes,
  };
  const { office, modality, certain, from, to } = fact;
  const polarity = fact.polarity === 'negative' ? 'negative' : 'positive';
  const claim = claimOf(subject, relation, object, { office, modality, polarity, certain, from, to });
  return { claims: [claim], ...fact };
}

/** The facts, their entities as persons, and further entities without facts. */
export function graphOf(facts: Fact[], alone: string[] = []): GraphData {
  const ids = new Set([...facts.flatMap(({ subject, object }) => [subject, object]), ...alone]);
  return { entities: [...ids].map((id) => entityOf(id)), facts };
}
