import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { factsIn } from '../../build/graph/precedent-graph.ts';
import { conflictsOf, conflictsTouching } from '../../derive/conflicts/conflicts-of.ts';
import { disputedReadings } from '../../testing/disputed-readings.ts';
import { LazyGraph } from '../parts/lazy-graph.ts';
import { PartsInMemory } from '../parts/parts-in-memory.ts';
import { graphAt } from '../time/graph-at.ts';
import { disputedAmong } from './disputed-among.ts';

const reference = await loadReference();
const graph = buildGraph(disputedReadings(40, 7), reference);
const facts = factsIn(graph);
const ids = facts.map(({ id }) => id);

test('facts that are left out have no claim that contradicts another, and not all are left out', async () => {
  const lazy = new LazyGraph(new PartsInMemory(graph, reference));
  const disputed = await lazy.ask((view) => disputedAmong(view, reference, ids));
  expect(disputed.size).toBeGreaterThan(0);
  expect(disputed.size).toBeLessThan(ids.length);
  for (const { id, claims } of facts)
    if (!disputed.has(id)) expect([id, conflictsTouching(graph, reference, claims)]).toEqual([id, []]);
  const touched = new Set(conflictsOf(graph, reference).flatMap((conflict) => conflict.facts));
  expect(ids.filter((id) => touched.has(id) && !disputed.has(id))).toEqual([]);
  expect(lazy.cost.facts).toBe(0);
});

test('as of another time, and where contradictions are still to be derived, none are left out', async () => {
  const lazy = new LazyGraph(new PartsInMemory(graph, reference));
  expect(
    await lazy.ask((view) => disputedAmong(graphAt(view, { knownBy: '2012-01-01' }), reference, ids).size),
  ).toBe(ids.length);
  const parts = new PartsInMemory(graph, reference);
  parts.disputedIn = async (matters) => matters.map(() => null as never);
  expect(await new LazyGraph(parts).ask((view) => disputedAmong(view, reference, ids).size)).toBe(ids.length);
});
