import { factOf, graphOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { countClaims, nextStop } from './claim-years.ts';

const data = graphOf([
  factOf('a', 'met', 'b', { from: '2000' }),
  factOf('a', 'met', 'c', { from: '2000-05-01' }),
  factOf('b', 'met', 'c', { from: '2010' }),
  factOf('c', 'met', 'd'),
]);
const bars = countClaims(data, { min: '2000-01-01', max: '2010-12-31' });

test('claims are counted by the year in which they begin; undated ones are not', () => {
  expect(bars.map(({ year, claims }) => [year, claims])).toEqual([
    [2000, 2],
    [2010, 1],
  ]);
  expect(bars[0]!.start).toBe(0);
  expect(bars[1]!.start + bars[1]!.width).toBe(1);
});

test('a long range has a bar for several years', () => {
  const long = countClaims(data, { min: '1500-01-01', max: '2010-12-31' });
  expect(long.map(({ years }) => years)).toEqual([10, 10]);
});

test('the playing axis stops at the end of each year with claims, and ends after the last', () => {
  expect(nextStop(bars, null)).toBe('2000-12-31');
  expect(nextStop(bars, '2000-12-31')).toBe('2010-12-31');
  expect(nextStop(bars, '2010-12-31')).toBeNull();
});
