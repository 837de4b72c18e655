import { PrecedentError } from '@precedent/model';
import { loadReference } from '@precedent/reference';
import { expect, test } from 'vitest';
import { LazyGraph } from '../ask/parts/lazy-graph.ts';
import { PartsInMemory } from '../ask/parts/parts-in-memory.ts';
import { buildGraph } from '../build/build-graph.ts';
import { disputedReadings } from '../testing/disputed-readings.ts';
import { workOnce } from './work-once.ts';

const reference = await loadReference();
const graph = buildGraph(disputedReadings(5, 7), reference);
const ids = graph.nodes();
const lazyGraph = () => new LazyGraph(new PartsInMemory(graph, reference));

test('a step that was worked out is not worked out again when a later one misses something', async () => {
  let worked = 0;
  const names = await lazyGraph().ask((view) => {
    const first = workOnce(view, 'first', () => {
      const name = view.getNodeAttribute(ids[0]!, 'name');
      worked += 1;
      return name;
    });
    return [first, view.getNodeAttribute(ids[1]!, 'name')];
  });
  expect(names).toEqual(ids.slice(0, 2).map((id) => graph.getNodeAttribute(id, 'name')));
  expect(worked).toBe(1);
});

test('a refusal is kept too', async () => {
  let worked = 0;
  const refuse = () => {
    worked += 1;
    throw new PrecedentError('ambiguous', 'it may mean two', 'Say which.');
  };
  const asked = lazyGraph().ask((view) => {
    try {
      workOnce(view, 'refused', refuse);
    } catch (error) {
      view.getNodeAttribute(ids[0]!, 'name');
      throw error;
    }
  });
  await expect(asked).rejects.toThrow('it may mean two');
  expect(worked).toBe(1);
});

test('steps are forgotten once no question is being answered', async () => {
  const lazy = lazyGraph();
  let worked = 0;
  const count = () => lazy.ask((view) => workOnce(view, 'count', () => (worked += 1)));
  expect([await count(), await count()]).toEqual([1, 2]);
});

test('of a whole graph nothing is kept', () => {
  let worked = 0;
  const count = () => workOnce(graph, 'count', () => (worked += 1));
  expect([count(), count()]).toEqual([1, 2]);
});
