import { expect, test } from 'vitest';
import { editDistance, isNearSpelling, isTransliteration } from './spelling.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['abcd', 'acbd', 1],
  ['', 'abc', 3],
])('"%s" becomes "%s" in %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});

test('short words that differ in one letter are different names', () => {
  expect(isNearSpelling('kim', 'kin')).toBe(false);
  expect(isNearSpelling('zelensky', 'zelenskyy')).toBe(true);
});

test.each([
  ['zelensky', 'zelenskyy', true],
  ['zelenskiy', 'zelensky', true],
  ['youssef', 'yusef', true],
  ['griffith', 'griffiths', false],
  ['smith', 'smyth', false],
])('%s and %s are transliterations of one name: %s', (a, b, one) => {
  expect(isTransliteration(a, b)).toBe(one);
});
