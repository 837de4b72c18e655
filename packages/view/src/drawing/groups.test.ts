import { factOf, graphOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { groupGraph, leadOfGroup } from './groups.ts';

/** Two stars of four, linked by their hubs, and a pair apart. */
const data = graphOf([
  ...['b', 'c', 'd'].map((id) => factOf(id, 'supported', 'a')),
  ...['f', 'g', 'h'].map((id) => factOf(id, 'supported', 'e')),
  factOf('a', 'met', 'e'),
  factOf('x', 'met', 'y'),
]);
const communityOf = Object.fromEntries(
  data.entities.map(({ id }) => [id, 'abcd'.includes(id) ? 0 : 'efgh'.includes(id) ? 1 : 2]),
);

test('a community is one node, named for its most linked entity with how many others are inside', () => {
  const { data: grouped, members } = groupGraph(data, communityOf, new Set());
  expect(grouped.entities.map(({ id, name }) => [id, name])).toEqual([
    ['group:a', 'A and 3 others'],
    ['group:e', 'E and 3 others'],
    ['x', 'X'],
    ['y', 'Y'],
  ]);
  expect(members.get('group:a')).toEqual(['b', 'a', 'c', 'd']);
  expect(leadOfGroup('group:a')).toBe('a');
});

test('facts between communities link their nodes, and those within one are not drawn', () => {
  const { data: grouped } = groupGraph(data, communityOf, new Set());
  expect(grouped.facts.map(({ subject, object }) => [subject, object])).toEqual([
    ['group:a', 'group:e'],
    ['x', 'y'],
  ]);
});

test('an opened community shows its entities, linked to those of others', () => {
  const { data: grouped, groupOf } = groupGraph(data, communityOf, new Set(['a']));
  expect(grouped.entities.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd', 'group:e', 'x', 'y']);
  expect(grouped.facts.map(({ subject, object }) => [subject, object])).toContainEqual(['a', 'group:e']);
  expect([groupOf.get('f'), groupOf.get('a')]).toEqual(['group:e', undefined]);
});
