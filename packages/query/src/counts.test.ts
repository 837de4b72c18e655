import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { career } from './career.ts';
import { common } from './common.ts';
import { holders } from './holders.ts';
import { sources } from './sources.ts';
import { statistics } from './statistics.ts';
import { sampleGraph } from './testing/sample-graph.ts';

const reference = await loadReference();
const graph = sampleGraph(reference);
const textsOf = ({ results }: { results: readonly { text: string }[] }) => results.map(({ text }) => text);

test('the holder of an office on a day, and those of a year', () => {
  expect(textsOf(holders(graph, reference, 'NATO chief', '2014-09-01'))).toEqual([
    'Anders Fogh Rasmussen, as Secretary General of NATO (from 1 August 2009 to 1 October 2014)',
  ]);
  expect(textsOf(holders(graph, reference, 'NATO chief', '1994'))).toHaveLength(3);
});

test('the career of a person, with a formal query that gives the same', () => {
  const answer = career(graph, reference, 'Sergio Balanzino');
  expect(textsOf(answer)).toEqual([
    expect.stringContaining('acting, from 13 August 1994'),
    expect.stringContaining('acting, from 20 October 1995'),
  ]);
  expect(answer.query).toBe('offices subject=person/sergio-balanzino');
});

test('what two people have in common', () => {
  const answer = common(graph, reference, 'Mark Rutte', 'Jens Stoltenberg');
  expect(textsOf(answer)).toContain('Both are or were Secretary General of NATO');
});

test('sources and statistics count the same claims', () => {
  const all = sources(graph, reference);
  const { relations, years, modalities, entities } = statistics(graph, reference);
  const sum = (counts: readonly { claims: number }[]) =>
    counts.reduce((total, { claims }) => total + claims, 0);
  expect(all.length).toBeGreaterThan(1);
  expect(new Set([sum(all), sum(relations), sum(years), sum(modalities)]).size).toBe(1);
  expect(entities.reduce((total, { count }) => total + count, 0)).toBe(graph.order);
  expect(sum(sources(graph, reference, { knownBy: '2000' }))).toBeLessThan(sum(all));
});
