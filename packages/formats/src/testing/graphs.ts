import { createGraph, type PrecedentGraph } from '@precedent/graph';
import { type Entity, type Fact, parseOntology, type Reference, type SourcedClaim } from '@precedent/model';
import { claimOf, entityOf, factOf as factBetween } from '@precedent/model/testing';

const entityType = (label: string) =>
  `{ label: ${label}, plural: ${label}s, colour: '#123456', shape: round-rectangle, wikidata: Q5, ftm: ${label} }`;
const relation = (verb: string, label: string, symmetric: boolean, wikidata: string) => `
    label: ${label}
    inverse: ${label}
    verb: [${verb}, ${label}]
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

/** Two relations, one of them symmetric. Formats use only the ontology. */
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
  succeeded: ${relation('succeed', 'succeeded', false, 'P1366')}
  met: ${relation('meet', 'met', true, 'null')}
`),
} as Reference;

export function entityNamed(name: string, changes: Partial<Entity> = {}): Entity {
  return entityOf(name.toLowerCase(), 'person', { name, ...changes });
}

export function claimQuoting(quote: string, changes: Partial<SourcedClaim> = {}): SourcedClaim {
  return claimOf('ann', 'succeeded', 'bob', {
    evidence: [{ start: 0, end: quote.length, quote }],
    confidence: 0.875,
    certain: true,
    how: { by: 'model', cued: false },
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
  });
}

/** "Ann succeeded Bob", unless changed. */
export function factOf(changes: Partial<Fact> = {}): Fact {
  const claims = [claimQuoting('Ann succeeded Bob.')];
  return factBetween('ann', 'succeeded', 'bob', { id: 'f1', claims, ...changes });
}

/** A graph of Ann, Bob and the given facts. */
export function graphOf(facts: Fact[], entities = [entityNamed('Ann'), entityNamed('Bob')]): PrecedentGraph {
  return createGraph(entities, facts);
}
