import { expect, test } from 'vitest';
import { editDistance, isNearSpelling, isTransliteration } from './spelling.ts';

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

test.each([
  ['zelensky', 'zelenskyy', true],
  ['zelenskiy', 'zelensky', true],
  ['youssef', 'yusef', true],
  ['griffith', 'griffiths', false],
  ['smith', 'smyth', false],
])('%s and %s are one name in other letters: %s', (a, b, one) => {
  expect(isTransliteration(a, b)).toBe(one);
});
