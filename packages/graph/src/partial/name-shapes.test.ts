import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance } from '../build/resolution/records/spelling.ts';
import { mayDifferBy, shapeOf } from './name-shapes.ts';

test('names that differ by so many slips are never taken for others by their shapes', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcdeé 1ж'), maxLength: 12 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      const slips = editDistance(a, b);
      expect(mayDifferBy(slips, shapeOf(a), shapeOf(b))).toBe(true);
    }),
  );
});

test('names with other letters, or far longer ones, are told apart', () => {
  expect(mayDifferBy(1, shapeOf('rutte'), shapeOf('merkel'))).toBe(false);
  expect(mayDifferBy(2, shapeOf('rutte'), shapeOf('rutterutte'))).toBe(false);
  expect(mayDifferBy(1, shapeOf('rutte'), shapeOf('rute'))).toBe(true);
});
