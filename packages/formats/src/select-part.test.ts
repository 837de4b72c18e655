import { PrecedentError } from '@precedent/model';
import { expect, test } from 'vitest';
import { type ExportFilter, selectPart } from './select-part.ts';
import { claimQuoting, entityNamed, factOf, graphOf, reference } from './testing/graphs.ts';

const uncertain = { certain: false, claims: [claimQuoting('Ann, Carl.', { certain: false })] };
const graph = graphOf(
  [
    factOf(),
    factOf({ id: 'f2', subject: 'bob', relation: 'met', object: 'carl' }),
    factOf({ id: 'f3', object: 'carl', ...uncertain }),
  ],
  ['Ann', 'Bob', 'Carl', 'Dora'].map((name) => entityNamed(name)),
);
const select = (filter: ExportFilter) => {
  const part = selectPart(graph, reference, filter);
  return { nodes: part.graph.nodes().sort(), facts: part.graph.edges().sort(), filter: part.filter };
};

test('without a filter it is the whole graph, without what is uncertain, and nothing is said of it', () => {
  expect(select({})).toEqual({
    nodes: ['ann', 'bob', 'carl', 'dora'],
    facts: ['f1', 'f2'],
    filter: undefined,
  });
});

test('an entity and a depth', () => {
  expect(select({ entity: 'ann' })).toEqual({
    nodes: ['ann', 'bob'],
    facts: ['f1'],
    filter: 'only within 1 step of Ann; without uncertain claims',
  });
  expect(select({ entity: 'ann', depth: 2 }).facts).toEqual(['f1', 'f2']);
});

test('relations leave out the entities that they do not name', () => {
  expect(select({ relations: ['met'] })).toEqual({
    nodes: ['bob', 'carl'],
    facts: ['f2'],
    filter: 'only relations: met; without uncertain claims',
  });
});

test('a date and certainty are said as well', () => {
  expect(select({ asOf: '2024-06', uncertain: true }).filter).toBe(
    'only as of June 2024; with uncertain claims',
  );
  expect(select({ uncertain: true })).toMatchObject({
    facts: ['f1', 'f2', 'f3'],
    filter: 'with uncertain claims',
  });
});

test('an unknown entity and an unknown relation are refused', () => {
  expect(() => select({ entity: 'eve' })).toThrow(PrecedentError);
  expect(() => select({ relations: ['hugged'] })).toThrow('no relation "hugged"');
});
