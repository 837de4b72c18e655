import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inTurns, takeTurns } from './take-turns.ts';

function* work(milliseconds: number): Generator<undefined, string, undefined> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) yield;
  return 'done';
}

/** How often others get a turn until a promise is settled. */
async function countTurns(promise: Promise<unknown>): Promise<number> {
  let [turns, isOver] = [0, false];
  const ended = promise.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await setImmediate();
    turns += 1;
  }
  await ended;
  return turns;
}

test('others get turns while long work is done', async () => {
  const worked = takeTurns(work(120));
  expect(await countTurns(worked)).toBeGreaterThan(2);
  expect(await worked).toBe('done');
});

test('others get turns while items come that never wait', async () => {
  async function* source() {
    for (let item = 0; item < 40; item += 1) {
      const end = performance.now() + 4;
      while (performance.now() < end);
      yield item;
    }
  }
  const seen: number[] = [];
  const collect = async () => {
    for await (const item of inTurns(source())) seen.push(item);
  };
  expect(await countTurns(collect())).toBeGreaterThan(2);
  expect(seen).toHaveLength(40);
});
