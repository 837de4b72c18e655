import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { path } from './path.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);

test('the shortest chain of facts, whatever their direction', () => {
  const { results, interpretation } = path(graph, reference, 'Sunak', 'Russia');
  expect(results.map(({ text }) => text)).toEqual([
    'Rishi Sunak praised Mark Rutte',
    'Mark Rutte is to aid Ukraine',
    'Russia attacked Ukraine in 2022',
  ]);
  expect(interpretation).toContain(': 3 steps.');
});

test('a step over several facts gives them all', () => {
  const [step] = path(graph, reference, 'Mark Rutte', 'Jens Stoltenberg').results;
  expect(step!.facts).toHaveLength(1);
  const [office] = path(graph, reference, 'Mark Rutte', 'NATO').results;
  expect(office!.facts).toHaveLength(2);
});

test('denied facts are not links', () => {
  const { results } = path(graph, reference, 'Viktor Orbán', 'Mark Rutte');
  expect(results.map(({ text }) => text)[0]).toBe('Donald Trump met Viktor Orbán on 8 March 2024');
});

test('without a chain there is no result', () => {
  const { results, interpretation } = path(graph, reference, 'Norway', 'United Kingdom', { asOf: '1990' });
  expect(results).toEqual([]);
  expect(interpretation).toContain('none found');
});

test('the path from an entity to itself has no steps', () => {
  expect(path(graph, reference, 'NATO', 'NATO').results).toEqual([]);
});
