import type { Fact, GraphData, OfficeEnds, Vocabulary } from '@precedent/model';

/** Tests import this file only. */
export const VOCABULARY: Vocabulary = {
  entityTypes: {} as Vocabulary['entityTypes'],
  families: {},
  relations: [
    relation('succeeded', 'succession', { subject: 'takes', object: 'leaves' }),
    relation('praised', 'support', null),
    relation('criticised', 'challenge', null),
    relation('holds_office', 'office', { subject: 'holds' }),
  ],
};

function relation(id: string, family: string, office: OfficeEnds | null) {
  return { id, label: id, inverse: id, family, symmetric: false, isA: null, office };
}

export function factOf(subject: string, relation: string, object: string, changes: Partial<Fact> = {}): Fact {
  return {
    id: `${subject}~${relation}~${object}`,
    subject,
    relation,
    object,
    office: null,
    symmetric: false,
    claims: [],
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    ...changes,
  };
}

/** The facts with the entities that they name: `mark-rutte` is called "Mark Rutte". */
export function graphOf(...facts: Fact[]): GraphData {
  const ids = new Set(facts.flatMap(({ subject, object }) => [subject, object]));
  const nameOf = (id: string) =>
    id.replace(/(^|-)(\w)/g, (_, dash, letter) => `${dash && ' '}${letter.toUpperCase()}`);
  const entities = [...ids].map((id) => ({
    id,
    type: 'person' as const,
    name: nameOf(id),
    aliases: [],
    links: {},
  }));
  return { entities, facts };
}
