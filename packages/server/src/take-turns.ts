import { setImmediate } from 'node:timers/promises';
import type { Steps } from '@precedent/graph';

/** Milliseconds of work after which whatever else waits gets its turn. */
const SLICE = 5;

/** Works through steps without keeping requests waiting. */
export async function takeTurns<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await setImmediate();
  }
}

/** The items of a source that may never wait for anything, with turns for whatever else waits. */
export async function* inTurns<Item>(items: AsyncIterable<Item>): AsyncIterable<Item> {
  let until = performance.now() + SLICE;
  for await (const item of items) {
    yield item;
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + SLICE;
  }
}
