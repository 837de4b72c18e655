import type { Entity, EntityType, Fact, GraphData, Modality, Ontology } from '@precedent/model';

/** Of every synthetic graph, so that all runs draw the same. */
export const SEED = 20261129;

const TYPES: readonly EntityType[] = ['person', 'person', 'person', 'institution', 'country', 'place'];
const MODALITIES: readonly Modality[] = [
  'asserted',
  'asserted',
  'asserted',
  'asserted',
  'planned',
  'alleged',
];
const [FIRST, LAST] = [
  ['Ada', 'Ben', 'Cleo', 'Dan', 'Edith', 'Farid', 'Greta', 'Hugo', 'Ines', 'Jonas', 'Kira', 'Luis'],
  ['Moreau', 'Okafor', 'Lindqvist', 'Rossi', 'Novak', 'Haddad', 'Tanaka', 'Brandt', 'Silva', 'Kowalski'],
];
/** Entities in one community on average, and the share of facts that stay within it. */
const COMMUNITY = 60;
const WITHIN = 0.85;

/**
 * A graph like those of news: communities with a few hubs each, and facts of several relations and modalities. The
 * same sizes give the same graph.
 */
export function synthesiseGraph(entities: number, facts: number, ontology: Ontology): GraphData {
  const random = createRandom(SEED);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const nodes = Array.from({ length: entities }, (_, index) => entityAt(index, pick));
  const relations = ontology.relations.map(({ id }) => id);
  const made = new Map<string, Fact>();
  while (made.size < facts) {
    // The third power favours the first of each community: these become hubs.
    const subject = Math.floor(random() * entities);
    const base = Math.floor(subject / COMMUNITY) * COMMUNITY;
    const within = random() < WITHIN;
    const [start, size] = within ? [base, Math.min(COMMUNITY, entities - base)] : [0, entities];
    const object = start + Math.floor(random() ** 3 * size);
    if (subject === object) continue;
    const fact = factBetween(nodes[subject]!, pick(relations), nodes[object]!, pick(MODALITIES), random());
    made.set(fact.id, fact);
  }
  return { entities: nodes, facts: [...made.values()].sort((one, other) => (one.id < other.id ? -1 : 1)) };
}

function entityAt(index: number, pick: <Item>(items: readonly Item[]) => Item): Entity {
  const type = pick(TYPES);
  const id = `${type}/${String(index).padStart(5, '0')}`;
  return { id, type, name: `${pick(FIRST!)} ${pick(LAST!)} ${index}`, aliases: [], links: {} };
}

function factBetween(
  subject: Entity,
  relation: string,
  object: Entity,
  modality: Modality,
  share: number,
): Fact {
  const year = String(1990 + Math.floor(share * 36));
  const told = { subject: subject.id, relation, object: object.id, office: null, modality, certain: true };
  return {
    ...told,
    id: `${subject.id}~${relation}~${object.id}`,
    symmetric: false,
    polarity: 'positive',
    from: year,
    to: null,
    claims: [
      {
        ...told,
        id: 'c1',
        polarity: 'positive',
        from: year,
        to: null,
        status: null,
        speaker: null,
        evidence: [{ start: 0, end: 24, quote: 'A sentence of an article' }],
        confidence: 0.9,
        how: { by: 'person' },
        source: null,
        article: {
          id: 'a1',
          kind: 'news',
          url: null,
          title: 'An article',
          publishedAt: year,
          source: 'A paper',
        },
        reader: { name: 'synthetic', version: '1' },
      },
    ],
  };
}

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
