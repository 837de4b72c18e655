import { factOf, graphOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { rangeOf } from './date-range.ts';

test('the range covers all dates in claims, and today', () => {
  const data = graphOf([
    factOf('a', 'holds_office', 'b', { from: '1952-04-04', to: '1957' }),
    factOf('c', 'holds_office', 'b', { from: '2014' }),
  ]);
  expect(rangeOf(data, '2026-01-01')).toEqual({ min: '1952-04-04', max: '2026-01-01' });
});

test('claims without dates have no range', () => {
  expect(rangeOf(graphOf([factOf('a', 'praised', 'b')]), '2026-01-01')).toBeNull();
});
