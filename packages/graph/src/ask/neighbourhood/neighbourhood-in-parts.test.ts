import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { messyReadings } from '../../testing/messy-readings.ts';
import { LazyGraph } from '../parts/lazy-graph.ts';
import { PartsInMemory } from '../parts/parts-in-memory.ts';
import { graphAt } from '../time/graph-at.ts';
import { bestFactsOf } from './best-facts.ts';
import { type NeighbourhoodOptions, neighbourhood } from './neighbourhood.ts';

const reference = await loadReference();
const readings = messyReadings(60, 7).map((reading, at) => ({
  ...reading,
  claims: reading.claims.map((claim, place) => ({ ...claim, certain: (at + place) % 3 > 0 })),
}));
const whole = buildGraph(readings, reference);
const lazy = new LazyGraph(new PartsInMemory(whole, reference));

test('the surroundings of an entity are the same in parts of a graph as in the whole, whatever is asked for', async () => {
  const choices: NeighbourhoodOptions[] = [
    {},
    { limit: 3 },
    { depth: 2, facts: 5 },
    { depth: 2, limit: 6, relations: new Set(['met', 'holds_office']) },
    { accept: ({ relation }) => relation === 'met' },
  ];
  for (const scope of [{}, { uncertain: true }, { knownBy: '2024-01-10' }])
    for (const options of choices)
      for (const id of graphAt(whole, scope).nodes()) {
        const expected = neighbourhood(graphAt(whole, scope), id, options);
        expect(await lazy.ask((graph) => neighbourhood(graphAt(graph, scope), id, options))).toEqual(
          expected,
        );
      }
});

test('the best evidenced part is the same in parts of a graph as in the whole', async () => {
  const relations = new Set(['met', 'holds_office']);
  const choices: NeighbourhoodOptions[] = [
    {},
    { limit: 7 },
    { limit: 9, facts: 5 },
    { limit: 40, relations },
  ];
  for (const uncertain of [false, true])
    for (const options of choices) {
      const expected = neighbourhood(graphAt(whole, { uncertain }), null, options);
      expect(await lazy.ask((graph) => neighbourhood(graphAt(graph, { uncertain }), null, options))).toEqual(
        expected,
      );
      expect(expected.facts.length).toBeGreaterThan(1);
    }
});

test('only facts that are shown are loaded with their claims', async () => {
  const fresh = new LazyGraph(new PartsInMemory(whole, reference));
  const [busiest] = whole.nodes().sort((a, b) => whole.degree(b) - whole.degree(a));
  const scope = { uncertain: true };
  const best = await fresh.ask((graph) => bestFactsOf(graphAt(graph, scope), busiest!, 5));
  expect(best).toEqual(bestFactsOf(graphAt(whole, scope), busiest!, 5));
  const around = await fresh.ask((graph) => neighbourhood(graphAt(graph, scope), busiest!, { facts: 4 }));
  expect([around.facts.length, fresh.cost.facts]).toEqual([4, 4]);
});
