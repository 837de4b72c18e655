import { claimOf } from '@precedent/model/testing';
import { expect, test } from 'vitest';
import { yearsOf } from './years.ts';

test.each([
  ['2014-10-01', '2024-10-01', '2014–2024'],
  ['2014-10-01', '2014-12-01', '2014'],
  ['2014-10', null, 'since 2014'],
  [null, '2010', 'until 2010'],
  [null, null, ''],
])('from %s to %s is "%s"', (from, to, words) => {
  expect(yearsOf(from, to)).toBe(words);
});

test('what was open on the day of its source may have ended since', () => {
  expect(yearsOf('2021', null, [claimOf('a', 'met', 'b', { asOf: '2022-07-06' })])).toBe('2021–2022?');
});
