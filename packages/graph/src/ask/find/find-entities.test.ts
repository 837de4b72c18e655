import { expect, test } from 'vitest';
import { createGraph } from '../../build/graph/precedent-graph.ts';
import { entitiesNamed, findEntities, rankEntities } from './find-entities.ts';

const entity = (id: string, name: string, aliases: string[] = []) => ({
  id,
  type: id.split('/')[0] as 'person',
  name,
  aliases,
  links: {},
});
const graph = createGraph(
  [
    entity('person/mark-rutte', 'Mark Rutte', ['Rutte']),
    entity('person/jens-stoltenberg', 'Jens Stoltenberg'),
    entity('person/recep-tayyip-erdogan', 'Recep Tayyip Erdoğan'),
    entity('person/ursula-von-der-leyen', 'Ursula von der Leyen'),
    entity('institution/nato', 'NATO', ['North Atlantic Treaty Organization']),
    entity('country/netherlands', 'Netherlands', ['Dutch']),
  ],
  [],
);

test.each([
  ['mark rutte', 'person/mark-rutte', 'name'],
  ['person/mark-rutte', 'person/mark-rutte', 'name'],
  ['RUTTE', 'person/mark-rutte', 'alias'],
  ['the Dutch', 'country/netherlands', 'alias'],
  ['Stoltenberg', 'person/jens-stoltenberg', 'last name'],
  ['von der Leyen', 'person/ursula-von-der-leyen', 'last name'],
  ['Erdogan', 'person/recep-tayyip-erdogan', 'last name'],
  ['Tayyip', 'person/recep-tayyip-erdogan', 'whole words'],
  ['Nether', 'country/netherlands', 'beginning'],
  ['Atlant', 'institution/nato', 'part'],
  ['Stoltenburg', 'person/jens-stoltenberg', 'typing error'],
  ['Jens Stoltenbreg', 'person/jens-stoltenberg', 'typing error'],
])('"%s" finds %s by its %s', (text, id, fit) => {
  expect(rankEntities(graph, text)[0]).toMatchObject({ entity: { id }, fit });
});

test.each(['', '?!', 'Merkel', 'xyz'])('"%s" finds nothing', (text) => {
  expect(findEntities(graph, text)).toEqual([]);
});

test.each([
  'mark rutte',
  'RUTTE',
  'von der Leyen',
  'Leyen',
  'the Dutch',
  'person/mark-rutte',
  'Mark',
  'Stoltenburg',
  '',
])('entities named "%s" are those that rank by name, alias or last name', (text) => {
  const certain = rankEntities(graph, text).filter(({ fit }) => ['name', 'alias', 'last name'].includes(fit));
  expect(entitiesNamed(graph, text)).toEqual(certain);
});
