import { expect, test } from 'vitest';
import { sayDate, sayPeriod, sayWhen } from './say-date.ts';

test('a date is printed as precisely as it is known', () => {
  expect(['2024-06-27', '2024-06', '2024'].map(sayDate)).toEqual(['27 June 2024', 'June 2024', '2024']);
});

test('an event is on a day, and in a month or a year', () => {
  expect(['2024-06-07', '2024-06', '2024'].map(sayWhen)).toEqual([
    'on 7 June 2024',
    'in June 2024',
    'in 2024',
  ]);
});

test.each([
  ['2010-10-14', '2024-07-02', 'from 14 October 2010 to 2 July 2024'],
  ['2010', null, 'from 2010'],
  [null, '2024-07', 'until July 2024'],
  ['2024-06-26', '2024-06-26', 'on 26 June 2024'],
  [null, null, null],
])('the period from %s to %s', (from, to, said) => {
  expect(sayPeriod(from, to)).toBe(said);
});

test('the first years keep their number', () => {
  expect(sayDate('0987-07-03')).toBe('3 July 987');
});

test('dates are printed as the standard for British English has them', () => {
  const standard = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  const step = 97 * 24 * 60 * 60 * 1000;
  for (let day = Date.UTC(1000, 0, 1); day < Date.UTC(3000, 0, 1); day += step)
    expect(sayDate(new Date(day).toISOString().slice(0, 10))).toBe(standard.format(day));
});
