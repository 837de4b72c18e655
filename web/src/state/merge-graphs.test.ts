import { factOf, graphOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { keepEntities, mergeGraphs } from './merge-graphs.ts';

test('what both graphs contain is taken once, from the second', () => {
  const first = graphOf([factOf('a', 'praised', 'b'), factOf('b', 'praised', 'c')]);
  const second = graphOf([factOf('a', 'praised', 'b', { modality: 'planned' }), factOf('a', 'praised', 'd')]);
  const { entities, facts } = mergeGraphs(first, second);
  expect(entities.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(facts.map(({ id, modality }) => [id, modality])).toEqual([
    ['a~praised~b', 'planned'],
    ['a~praised~d', 'asserted'],
    ['b~praised~c', 'asserted'],
  ]);
});

test('a graph is kept to some entities and what is between them', () => {
  const graph = graphOf([factOf('a', 'praised', 'b'), factOf('b', 'praised', 'c')]);
  const { entities, facts } = keepEntities(graph, new Set(['a', 'b', null]));
  expect(entities.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(facts.map(({ id }) => id)).toEqual(['a~praised~b']);
});
