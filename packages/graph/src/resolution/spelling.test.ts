import { expect, test } from 'vitest';
import { editDistance, isNearSpelling } from './spelling.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['abcd', 'acbd', 1],
  ['', 'abc', 3],
])('from "%s" to "%s" it is %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});

test('short words that differ in a letter are different words', () => {
  expect(isNearSpelling('kim', 'kin')).toBe(false);
  expect(isNearSpelling('zelensky', 'zelenskyy')).toBe(true);
});
