import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { buildGraph } from '../../build/build-graph.ts';
import { messyReadings } from '../../testing/messy-readings.ts';
import { LazyGraph } from '../parts/lazy-graph.ts';
import { PartsInMemory } from '../parts/parts-in-memory.ts';
import { graphAt } from '../time/graph-at.ts';
import { mostNamed } from './most-named.ts';

const reference = await loadReference();
const readings = messyReadings(40, 3).map((reading, at) => ({
  ...reading,
  claims: reading.claims.map((claim) => ({ ...claim, certain: at % 3 > 0 })),
}));
const whole = buildGraph(readings, reference);
const lazy = new LazyGraph(new PartsInMemory(whole, reference));

test('the entities with the most facts are the same in parts of a graph as in the whole', async () => {
  for (const uncertain of [false, true])
    for (const part of [
      { skip: 0, most: 5 },
      { skip: 4, most: 1000 },
    ]) {
      const expected = mostNamed(graphAt(whole, { uncertain }), part);
      expect(await lazy.ask((graph) => mostNamed(graphAt(graph, { uncertain }), part))).toEqual(expected);
    }
  const [first] = mostNamed(whole, { skip: 0, most: 1 }).ids;
  expect(whole.degree(first!)).toBe(Math.max(...whole.mapNodes((id) => whole.degree(id))));
});
