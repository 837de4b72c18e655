import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapInOrder } from './map-in-order.ts';

async function* from<Item>(items: Item[]): AsyncIterable<Item> {
  yield* items;
}

async function gather<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

test('results come in the order of the items, whatever the delays and the limit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(4), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (delays, limit) => {
        const items = delays.map((delay, index) => ({ delay, index }));
        const work = async ({ delay, index }: (typeof items)[number]) => {
          await wait(delay);
          return index;
        };
        expect(await gather(mapInOrder(from(items), limit, work))).toEqual(items.map(({ index }) => index));
      },
    ),
    { numRuns: 30 },
  );
});

test('no more run at once than the limit allows', async () => {
  let running = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++running);
    await wait(1);
    running--;
  };
  await gather(mapInOrder(from(Array(20).fill(0)), 3, work));
  expect(most).toBe(3);
});

test('a failure comes after the results before it', async () => {
  const seen: number[] = [];
  const work = async (item: number) => {
    if (item === 2) throw new Error('two');
    await wait(5);
    return item;
  };
  const run = async () => {
    for await (const result of mapInOrder(from([0, 1, 2, 3]), 4, work)) seen.push(result);
  };
  await expect(run()).rejects.toThrow('two');
  expect(seen).toEqual([0, 1]);
});
