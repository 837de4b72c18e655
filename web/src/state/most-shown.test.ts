import { expect, test } from 'vitest';
import { mostOf, nextMost } from './most-shown.ts';

test('the explorer opens with as many entities as can be read, or as many as the address says', () => {
  expect(mostOf({ most: null })).toBe(70);
  expect(mostOf({ most: '210' })).toBe(210);
  expect(mostOf({ most: '9999999' })).toBe(5000);
});

test.each(['many', '-1', '0', '1.5'])(
  '"%s" is no number of entities, so the usual number is shown',
  (most) => {
    expect(mostOf({ most })).toBe(70);
  },
);

test('"Show more" shows three times as many, up to all there are', () => {
  expect(nextMost({ most: null }, 1037)).toBe(210);
  expect(nextMost({ most: '630' }, 1037)).toBe(1037);
  expect(nextMost({ most: '1037' }, 1037)).toBeNull();
  expect(nextMost({ most: null }, 5)).toBeNull();
});
