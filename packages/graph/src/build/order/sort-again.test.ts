import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sort, sortAgain } from './sort-again.ts';
import { finish } from './steps.ts';

const byValue = (a: number, b: number) => a - b;
const numbers = fc.uniqueArray(fc.integer(), { maxLength: 200 });

test('sorting again gives what sorting gives, whatever was sorted before', () => {
  fc.assert(
    fc.property(numbers, numbers, (before, items) => {
      const sorted = [...before].sort(byValue);
      expect(finish(sortAgain(sorted, items, byValue))).toEqual([...items].sort(byValue));
    }),
  );
});

test('what has not changed is the same list', () => {
  const sorted = [1, 2, 3];
  expect(finish(sortAgain(sorted, [3, 1, 2], byValue))).toBe(sorted);
});

test('more items than one step sorts are sorted in several steps', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_007);
  const steps = sort(items, byValue);
  expect(steps.next().done).toBe(false);
  expect(finish(sort(items, byValue))).toEqual([...items].sort(byValue));
});
