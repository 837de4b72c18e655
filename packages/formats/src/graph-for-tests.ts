import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { type Entity, type Fact, parseOntology, type Reference, type SourcedClaim } from '@precedent/model';

const entityType = (label: string) =>
  `{ label: ${label}, plural: ${label}s, colour: '#123456', shape: round-rectangle, wikidata: Q5, ftm: ${label} }`;
const relation = (label: string, symmetric: boolean, wikidata: string) => `
    label: ${label}
    inverse: ${label}
    is_a: null
    subject: [person]
    object: [person]
    family: power
    cues: { verbs: [], nouns: [], phrases: [] }
    query: [${label}]
    plover: null
    ftm: null
    examples: [{ sentence: Ann ${label} Bob., subject: Ann, object: Bob }]
    symmetric: ${symmetric}
    wikidata: ${wikidata}`;

/** Two relations, one symmetric. Formats read the ontology alone. */
export const reference = {
  ontology: parseOntology(`
version: '1'
entity_types:
  person: ${entityType('Person')}
  country: ${entityType('Country')}
  institution: ${entityType('Institution')}
  place: ${entityType('Place')}
colour_families:
  power: { label: Power, colour: '#654321' }
relations:
  succeeded: ${relation('succeeded', false, 'P1366')}
  met: ${relation('met', true, 'null')}
`),
} as Reference;

export function entityNamed(name: string, changes: Partial<Entity> = {}): Entity {
  return { id: name.toLowerCase(), type: 'person', name, aliases: [], links: {}, ...changes };
}

export function claimQuoting(quote: string, changes: Partial<SourcedClaim> = {}): SourcedClaim {
  return {
    id: 'c1',
    subject: 'ann',
    relation: 'succeeded',
    object: 'bob',
    office: null,
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    status: null,
    speaker: null,
    evidence: [{ start: 0, end: quote.length, quote }],
    confidence: 0.875,
    how: { by: 'model', cued: false },
    source: null,
    article: {
      id: 'a1',
      kind: 'news',
      url: 'https://news.example/1?a=1&b=2',
      title: 'A title',
      publishedAt: '2024-06-27',
      source: 'An agency',
    },
    reader: { name: 'reader', version: '1' },
    ...changes,
  };
}

/** "Ann succeeded Bob", unless changed. */
export function factOf(changes: Partial<Fact> = {}): Fact {
  return {
    id: 'f1',
    subject: 'ann',
    relation: 'succeeded',
    object: 'bob',
    office: null,
    symmetric: false,
    claims: [claimQuoting('Ann succeeded Bob.')],
    modality: 'asserted',
    polarity: 'positive',
    from: null,
    to: null,
    ...changes,
  };
}

/** Ann, Bob and the facts given. */
export function graphOf(facts: Fact[], entities = [entityNamed('Ann'), entityNamed('Bob')]): PrecedentGraph {
  return createGraph(entities, facts);
}
