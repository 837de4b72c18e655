import { ENTITY_TYPES, type EntityType, foldName, type Relation } from '@precedent/model';
import { expect, test } from 'vitest';
import { loadReference } from './load-reference.ts';

const { ontology, gazetteer, givenNames } = await loadReference();

/** Verbs that express more than one relation, depending on their grammar or object. */
const AMBIGUOUS_VERBS: Record<string, string[]> = {
  leave: ['left_office', 'withdrew_from'],
  quit: ['left_office', 'withdrew_from'],
  oust: ['defeated', 'dismissed'],
  topple: ['defeated', 'dismissed'],
  overthrow: ['defeated', 'dismissed'],
};

const typesByName = new Map<string, EntityType[]>();
for (const { type, name, names, adjectives, demonyms } of gazetteer)
  for (const form of new Set([name, ...names, ...adjectives, ...demonyms].map(foldName)))
    typesByName.set(form, [...(typesByName.get(form) ?? []), type]);

const examples = ontology.relations.flatMap((relation) =>
  relation.examples.map((example) => ({ relation, ...example })),
);

test.each(examples)('“$sentence” names its subject and its object', ({ sentence, subject, object }) => {
  expect(sentence).toContain(subject);
  expect(sentence).toContain(object);
  expect(subject).not.toBe(object);
});

test.each(examples)('“$sentence” links types that $relation.id allows', ({ relation, subject, object }) => {
  expect(typesOf(subject).filter((type) => relation.subject.includes(type))).not.toEqual([]);
  expect(typesOf(object).filter((type) => relation.object.includes(type))).not.toEqual([]);
});

test('every relation has at least two examples', () => {
  const short = ontology.relations.filter((relation) => relation.examples.length < 2);
  expect(short.map(({ id }) => id)).toEqual([]);
});

test('support and challenge are opposites and each has its kinds, whose colour is theirs', () => {
  expect(ontology.stance('praised')?.opposites.map(({ id }) => id)).toEqual(['supported', 'challenged']);
  expect(ontology.stance('accused')?.relation.id).toBe('challenged');
  for (const relation of ontology.relations) expect(relation.family).toBe(ontology.root(relation.id).family);
});

test('a kind of a relation links only types that its parent links', () => {
  for (const relation of ontology.relations)
    for (const subject of ENTITY_TYPES)
      for (const object of ENTITY_TYPES)
        if (ontology.allows(relation.id, subject, object))
          expect(ontology.allows(ontology.root(relation.id).id, subject, object)).toBe(true);
});

test('a symmetric relation has the same types and the same label in both directions', () => {
  for (const relation of ontology.relations.filter(({ symmetric }) => symmetric)) {
    expect(relation.object).toEqual(relation.subject);
    expect(relation.inverse).toBe(relation.label);
  }
});

test('a verb is a cue of one relation only, except for the ambiguous ones', () => {
  expect(shared(({ cues }) => cues.verbs)).toEqual(AMBIGUOUS_VERBS);
});

test('a noun or a phrase is a cue of one relation only', () => {
  expect(shared(({ cues }) => cues.nouns)).toEqual({});
  expect(shared(({ cues }) => cues.phrases)).toEqual({});
});

test('a word of praise or blame belongs to one relation', () => {
  expect(shared(({ cues }) => cues.judgements)).toEqual({});
  expect(shared(({ cues }) => cues.exclamations)).toEqual({});
});

test('a verb with another meaning for plans or remarks is a verb of another relation', () => {
  for (const { id, cues } of ontology.relations)
    for (const verb of cues.of_deeds) {
      const owners = ontology.relations.filter((other) => other.cues.verbs.includes(verb));
      expect(owners.map((other) => other.id)).not.toContain(id);
      expect(owners).not.toEqual([]);
    }
});

test('every office role and every kind of membership has a relation that the reader can draw', () => {
  for (const ends of [
    { subject: 'holds' },
    { subject: 'takes', object: 'leaves' },
    { subject: 'leaves' },
    { subject: 'runs' },
    { subject: 'withdraws' },
  ] as const)
    expect(ontology.relationOfOffice(ends)).not.toBeNull();
  const belongings = ontology.relations.map(({ belongs_as }) => belongs_as);
  expect(belongings).toContain('member');
  expect(belongings).toContain('part');
});

test('a cue runs in one direction only', () => {
  for (const { id, cues } of ontology.relations) {
    const forward = new Set([...cues.verbs, ...cues.nouns, ...cues.phrases]);
    expect({ id, both: cues.inverse.filter((cue) => forward.has(cue)) }).toEqual({ id, both: [] });
  }
});

test('a question word belongs to one relation in one direction', () => {
  expect(shared(({ query, query_inverse }) => [...query, ...query_inverse])).toEqual({});
});

test('cues and question words are lower case, except acronyms, and listed only once', () => {
  for (const { id, cues, query, query_inverse } of ontology.relations)
    for (const words of [...Object.values(cues), query, query_inverse]) {
      expect({ id, words: [...new Set(words)] }).toEqual({ id, words });
      for (const word of words) expect(word).toMatch(/^(?:[^A-Z]+|[A-Z]{2,})$/);
    }
});

test('every colour has a contrast of 3 to 1 with white, as lines and shapes need', () => {
  const colours = [ontology.data.colour_families, ontology.data.entity_types].flatMap((entries) =>
    Object.values(entries).map(({ colour }) => colour),
  );
  expect(colours.filter((colour) => contrastToWhite(colour) < 3)).toEqual([]);
});

test('every colour family is used', () => {
  const used = new Set(ontology.relations.map(({ family }) => family));
  expect(Object.keys(ontology.data.colour_families).filter((family) => !used.has(family))).toEqual([]);
});

/** The types that a name can have, according to the gazetteer and the given names. */
function typesOf(name: string): EntityType[] {
  const person = name.includes(' ') && givenNames.has(name.split(' ')[0]!.toLowerCase());
  return [...(typesByName.get(foldName(name)) ?? []), ...(person ? (['person'] as const) : [])];
}

/** Words of more than one relation, with those relations. */
function shared(words: (relation: Relation) => string[]): Record<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const relation of ontology.relations)
    for (const word of words(relation)) owners.set(word, [...(owners.get(word) ?? []), relation.id].sort());
  return Object.fromEntries([...owners].filter(([, ids]) => ids.length > 1));
}

/** WCAG 2 contrast ratio. */
function contrastToWhite(colour: string): number {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = channels.map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
