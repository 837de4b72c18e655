import { factOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { isKnownOn } from './known-on.ts';

const held = (dates: { from?: string; to?: string }) => factOf('a', 'holds_office', 'b', dates);

test('what had begun is known, and what has no date is not', () => {
  expect(isKnownOn(held({ from: '1870' }), '1875-01-01')).toBe(true);
  expect(isKnownOn(held({}), '1875-01-01')).toBeNull();
});

test('of what only the end is known, it counts in the years before that', () => {
  expect(isKnownOn(held({ to: '2018-07-09' }), '1875-01-01')).toBe(false);
  expect(isKnownOn(held({ to: '2018-07-09' }), '2016-07-14')).toBe(true);
});
