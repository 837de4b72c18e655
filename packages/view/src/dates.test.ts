import { expect, test } from 'vitest';
import { sayDate } from './dates.ts';

test('a date is shown as precisely as it is known', () => {
  expect(['2024-06-27', '2024-06', '2024'].map(sayDate)).toEqual(['27 June 2024', 'June 2024', '2024']);
});

test('a year before 100 is not shown as 19xx', () => {
  expect(sayDate('0044-03-15')).toBe('15 March 44');
});
