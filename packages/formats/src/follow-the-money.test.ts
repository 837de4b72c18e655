import type { Entity, Fact, Reference } from '@precedent/model';
import { parseOntology } from '@precedent/model';
import { expect, test } from 'vitest';
import { followTheMoney } from './follow-the-money.ts';
import { entityNamed, factOf, graphOf } from './testing/graphs.ts';

const relation = (label: string, verb: string, ftm: string, office: string) => `
    { label: ${label}, inverse: ${label}, verb: [${verb}], is_a: null, subject: [person], object: [institution],
    symmetric: false, office: ${office}, family: power, cues: { verbs: [], nouns: [], phrases: [] }, query: [],
    wikidata: null, plover: null, ftm: ${ftm}, examples: [{ sentence: A b., subject: A, object: b }] }`;
const reference = {
  ontology: parseOntology(`
version: '1'
entity_types:
  person: { label: Person, plural: People, colour: '#123456', shape: ellipse, wikidata: Q5, ftm: Person }
  country: { label: Country, plural: Countries, colour: '#123456', shape: ellipse, wikidata: Q6, ftm: PublicBody }
  institution: { label: Institution, plural: Institutions, colour: '#123456', shape: ellipse, wikidata: Q7, ftm: Organization }
  place: { label: Place, plural: Places, colour: '#123456', shape: ellipse, wikidata: Q8, ftm: Territory }
colour_families: { power: { label: Power, colour: '#654321' } }
relations:
  hold:${relation('held', 'hold, held', 'Occupancy', '{ subject: holds }')}
  join:${relation('joined', 'join', 'Membership', 'null')}
  follow:${relation('followed', 'follow', 'Succession', '{ subject: takes, object: leaves }')}
`),
} as Reference;

const ann = entityNamed('Ann', { id: 'person/ann', links: { wikidata: 'Q1' } });
const nato = entityNamed('NATO', { id: 'institution/nato', type: 'institution' });
const office = { id: 'nato/chief', title: 'Chief', body: 'institution/nato', label: 'Chief of NATO' };
const between = { subject: 'person/ann', object: 'institution/nato' };

function linesOf(changes: Partial<Fact>, entities: Entity[] = [ann, nato]) {
  const graph = graphOf([factOf({ ...between, ...changes })], entities);
  const text = [...followTheMoney.write(graph, reference)].join('');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

test('entities have the schema of the ontology and ids that FollowTheMoney accepts', () => {
  expect(linesOf({ relation: 'join' }).slice(0, 2)).toEqual([
    { id: 'institution.nato', schema: 'Organization', properties: { name: ['NATO'] } },
    { id: 'person.ann', schema: 'Person', properties: { name: ['Ann'], wikidataId: ['Q1'] } },
  ]);
});

test('a term of office is an occupancy of a position of the organization', () => {
  const [, , position, occupancy] = linesOf({ relation: 'hold', office, from: '2024-10', to: null });
  expect(position).toMatchObject({
    schema: 'Position',
    properties: { name: ['Chief of NATO'], organization: ['institution.nato'] },
  });
  expect(occupancy).toMatchObject({
    schema: 'Occupancy',
    properties: { holder: ['person.ann'], post: [position.id], startDate: ['2024-10'] },
  });
});

test('a membership and a succession have their own schemas', () => {
  expect(linesOf({ relation: 'join' })[2]).toMatchObject({
    schema: 'Membership',
    properties: { member: ['person.ann'], organization: ['institution.nato'] },
  });
  const bob = entityNamed('Bob', { id: 'person/bob' });
  expect(linesOf({ relation: 'follow', object: 'person/bob' }, [ann, bob])[2]).toMatchObject({
    schema: 'Succession',
    properties: { successor: ['person.ann'], predecessor: ['person.bob'] },
  });
});

test.each([{ modality: 'planned' }, { polarity: 'negative' }, { certain: false }] as const)(
  'what is not simply so is an unknown link that says so: %j',
  (changes) => {
    const link = linesOf({ relation: 'hold', office, ...changes }).at(-1);
    expect(link.schema).toBe('UnknownLink');
    expect(link.properties.role[0]).toMatch(/\((planned|denied|uncertain)\)/);
  },
);

test('a member of a place is an unknown link, because a place has no members there', () => {
  const place = entityNamed('Rome', { id: 'institution/nato', type: 'place' });
  expect(linesOf({ relation: 'join' }, [ann, place])[2].schema).toBe('UnknownLink');
});
