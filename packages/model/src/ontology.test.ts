import { expect, test } from 'vitest';
import type { Ontology } from './ontology.ts';
import { parseOntology } from './parse-ontology.ts';

const entityType = "{ label: A, plural: B, colour: '#000000', shape: ellipse, wikidata: Q1, ftm: C }";

/** An ontology of relations between persons, with the fields that a test gives. */
function ontologyOf(relations: Record<string, string>): Ontology {
  const entries = Object.entries(relations).map(
    ([id, fields]) => `
  ${id}:
    label: did ${id}
    inverse: was ${id} by
    verb: [do, did]
    subject: [person]
    object: [person]
    symmetric: false
    family: only
    cues: { verbs: [], nouns: [], phrases: [] }
    query: [${id}]
    wikidata: null
    plover: null
    ftm: null
    examples: [{ sentence: Ann ${id} Bob., subject: Ann, object: Bob }]
    ${fields}`,
  );
  return parseOntology(`
version: '1'
entity_types: { person: ${entityType}, country: ${entityType}, institution: ${entityType}, place: ${entityType} }
colour_families: { only: { label: Only, colour: '#000000' } }
relations: ${entries.join('')}`);
}

test('a relation is a succession if one end takes the office and the other leaves it, in either direction', () => {
  const ontology = ontologyOf({
    succeeded: 'is_a: null\n    office: { subject: takes, object: leaves }',
    made_way_for: 'is_a: null\n    office: { subject: leaves, object: takes }',
    resigned: 'is_a: null\n    office: { subject: leaves }',
  });
  expect(ontology.succession('succeeded')).toEqual({ successor: 'subject', predecessor: 'object' });
  expect(ontology.succession('made_way_for')).toEqual({ successor: 'object', predecessor: 'subject' });
  expect(ontology.succession('resigned')).toBeNull();
});

test('of several relations with the same roles, the first is used', () => {
  const ontology = ontologyOf({
    resigned: 'is_a: null\n    office: { subject: leaves }',
    retired: 'is_a: null\n    office: { subject: leaves }',
    dismissed: 'is_a: null\n    office: { object: leaves }',
  });
  expect(ontology.relationOfOffice({ subject: 'leaves' })?.id).toBe('resigned');
  expect(ontology.relationOfOffice({ object: 'leaves' })?.id).toBe('dismissed');
  expect(ontology.relationOfOffice({ subject: 'holds' })).toBeNull();
});

test('a subtype of a stance is that stance, unless it has its own opposite', () => {
  const ontology = ontologyOf({
    supported: 'is_a: null\n    opposite: challenged',
    challenged: 'is_a: null\n    opposite: supported',
    praised: 'is_a: supported',
    endorsed: 'is_a: supported\n    opposite: disavowed',
    disavowed: 'is_a: challenged\n    opposite: endorsed',
    met: 'is_a: null',
  });
  const opposites = (id: string) => ontology.stance(id)?.opposites.map((relation) => relation.id);
  expect(opposites('praised')).toEqual(['supported', 'challenged']);
  expect(opposites('challenged')).toEqual(['supported', 'challenged']);
  expect(opposites('disavowed')).toEqual(['endorsed', 'disavowed']);
  expect(opposites('met')).toBeUndefined();
});

test('an unknown relation is taken for an event that involves no office', () => {
  const ontology = ontologyOf({ met: 'is_a: null' });
  expect(ontology.lasts('adopted')).toBe(false);
  expect(ontology.namesOffice('adopted')).toBe(false);
  expect(ontology.officeEnds('adopted')).toEqual([]);
  expect(() => ontology.relation('adopted')).toThrow('no relation "adopted"');
});

test.each([
  [{ met: 'is_a: greeted' }, '"met" is a kind of an unknown relation, "greeted"'],
  [{ a: 'is_a: b', b: 'is_a: a' }, '"a" is a kind of itself'],
  [{ a: 'is_a: null\n    opposite: b', b: 'is_a: null' }, '"a" has the opposite "b"'],
  [{ a: 'is_a: null\n    opposite: a' }, '"a" has the opposite "a"'],
  [{ a: 'is_a: null\n    office: { subject: sits }' }, 'office.subject'],
  [{ a: 'is_a: null\n    lasts: true' }, 'relation "a": the verb of "did a {object}" is not known'],
  [{ a: 'is_a: null\n    reading: { by_bodies: [elect] }' }, '"a" says how to read "elect"'],
])('%o is refused: %s', (relations, reason) => {
  expect(() => ontologyOf(relations as Record<string, string>)).toThrow(reason);
});
