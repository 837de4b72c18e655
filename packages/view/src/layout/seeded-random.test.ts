import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom, hashText, withSeededRandom } from './seeded-random.ts';

test('a seed always gives the same numbers, from 0 up to but not including 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [first, second] = [createRandom(seed), createRandom(seed)];
      for (let draw = 0; draw < 20; draw++) {
        const number = first();
        expect(number).toBe(second());
        expect(number >= 0 && number < 1).toBe(true);
      }
    }),
  );
});

test('different texts have different hashes', () => {
  const names = Array.from({ length: 1000 }, (_, index) => `person/${index}`);
  expect(new Set(names.map(hashText)).size).toBe(1000);
});

test('the real random source is restored if the task throws', () => {
  const random = Math.random;
  expect(() =>
    withSeededRandom(1, () => {
      throw new Error('no layout');
    }),
  ).toThrow('no layout');
  expect(Math.random).toBe(random);
});
