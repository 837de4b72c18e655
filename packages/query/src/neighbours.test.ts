import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { neighbours } from './neighbours.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);
const texts = (name: string, options: Parameters<typeof neighbours>[3] = {}) =>
  neighbours(graph, reference, name, options).results.map(({ text }) => text);

test('what an entity is linked to: a result for each fact', () => {
  expect(texts('Ukraine')).toEqual([
    'Russia attacked Ukraine in 2022',
    'Mark Rutte is to aid Ukraine',
    'Donald Trump allegedly threatened Ukraine',
  ]);
});

test('a relation includes its subtypes', () => {
  expect(texts('Ukraine', { relations: ['challenged'] })).toEqual([
    'Russia attacked Ukraine in 2022',
    'Donald Trump allegedly threatened Ukraine',
  ]);
});

test('a second step adds the facts of the neighbours, after the nearer ones', () => {
  const found = texts('Russia', { depth: 2 });
  expect(found[0]).toBe('Russia attacked Ukraine in 2022');
  expect(found).toContain('Mark Rutte is to aid Ukraine');
  expect(found).not.toContain('Rishi Sunak praised Mark Rutte');
});

test('as of a date, what began later is left out', () => {
  expect(texts('Ukraine', { asOf: '2022' })).toEqual(['Russia attacked Ukraine in 2022']);
});

test('a relation that is not in the ontology is refused', () => {
  expect(() => texts('Ukraine', { relations: ['loves'] })).toThrow(/no relation "loves"/);
});
