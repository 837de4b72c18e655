import type { Reading } from '@precedent/model';
import { writeReading } from '@precedent/model/testing';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { neighbourhood } from './neighbourhood.ts';

const reference = await loadReference();
const met = (subject: string, object: string) => ({
  subject: `person ${subject}`,
  relation: 'met',
  object: `person ${object}`,
});
const chain: Reading = writeReading({ id: 'a' }, [
  met('Ana Lima', 'Ben Okri'),
  met('Ben Okri', 'Cai Wen'),
  met('Cai Wen', 'Dora Maar'),
  { subject: 'person Ana Lima', relation: 'criticised', object: 'person Eve Fox' },
]);
const again: Reading = writeReading({ id: 'b' }, [met('Ana Lima', 'Ben Okri')]);
const graph = buildGraph([chain, again], reference);
const names = (entities: { name: string }[]) => entities.map(({ name }) => name);

test('one step around an entity shows it and the entities that facts link it to', () => {
  const { entities, facts, cut } = neighbourhood(graph, 'person/ana-lima');
  expect(names(entities)).toEqual(['Ana Lima', 'Ben Okri', 'Eve Fox']);
  expect(facts).toHaveLength(2);
  expect(cut).toBeNull();
});

test('each further step adds entities one fact further away', () => {
  const { entities } = neighbourhood(graph, 'person/ana-lima', { depth: 2 });
  expect(names(entities)).toEqual(['Ana Lima', 'Ben Okri', 'Cai Wen', 'Eve Fox']);
});

test('the least linked entities are left out, and a note says so', () => {
  const part = neighbourhood(graph, 'person/ana-lima', { depth: 3, limit: 2 });
  expect(names(part.entities)).toEqual(['Ana Lima', 'Ben Okri']);
  expect(part.total).toEqual({ entities: 5, facts: 4 });
  expect(part.cut).toBe('2 of 5 entities and 1 of 4 facts shown: the nearest, with the most claims.');
});

test('facts beyond their limit are left out, those with the fewest claims first', () => {
  const part = neighbourhood(graph, null, { facts: 1 });
  expect(part.facts.map(({ claims }) => claims.length)).toEqual([2]);
  expect(part.cut).toBe('5 of 5 entities and 1 of 4 facts shown: the nearest, with the most claims.');
});

test('only accepted facts are followed', () => {
  const { entities } = neighbourhood(graph, 'person/ana-lima', {
    depth: 3,
    accept: ({ relation }) => relation === 'criticised',
  });
  expect(names(entities)).toEqual(['Ana Lima', 'Eve Fox']);
});

test('without an entity, the neighbourhood is the whole graph, the best evidenced entities first', () => {
  const part = neighbourhood(graph, null, { limit: 2 });
  expect(names(part.entities)).toEqual(['Ana Lima', 'Ben Okri']);
  expect(part.total.entities).toBe(5);
});
