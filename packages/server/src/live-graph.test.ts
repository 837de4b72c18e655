import { loadReference } from '@precedent/reference';
import type { Archive, Change } from '@precedent/store';
import { expect, test } from 'vitest';
import { LiveGraph } from './live-graph.ts';

test('the graph is brought up to date however many changes there were', async () => {
  let sequence = 0;
  const archive = {
    sequence: async () => sequence,
    readings: async function* () {},
    decisions: async () => [],
    listedEntities: async () => [],
    changes: async () =>
      Array.from(
        { length: 200_000 },
        (_, index) => ({ kind: 'entities_listed', sequence: index + 1 }) as never as Change,
      ),
  };
  const live = new LiveGraph(archive as unknown as Archive, await loadReference());
  await live.current();
  sequence = 200_000;
  expect((await live.current()).order).toBe(0);
});
