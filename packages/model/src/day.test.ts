import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, isoDate } from './date.ts';
import { daysBetween, firstDay, lastDay, toDate, toDay, weekdayOf } from './day.ts';
import { monthOf, WEEKDAYS, weekdayNamed } from './english/calendar-words.ts';

test('days are counted from 1970, in both directions', () => {
  expect([toDay('1970-01-02'), toDay('1969-12-31')]).toEqual([1, -1]);
  expect([toDate(1), toDate(-1)]).toEqual(['1970-01-02', '1969-12-31']);
});

test('27 June 2024 is a Thursday', () => {
  expect(WEEKDAYS[weekdayOf(toDay('2024-06-27'))]).toBe('Thursday');
});

test('converting a day to its number and back gives the same day, and its weekday recurs after a week', () => {
  fc.assert(
    fc.property(fc.integer({ min: toDay('1000-01-01'), max: toDay('2999-12-31') }), (day) => {
      expect(toDay(toDate(day))).toBe(day);
      expect(weekdayOf(day + 7)).toBe(weekdayOf(day));
      expect(daysBetween(toDate(day), toDate(day + 40))).toBe(40);
    }),
  );
});

test('an empty list has neither a first nor a last day', () => {
  expect([firstDay([]), lastDay([])]).toEqual([null, null]);
  expect([firstDay(['2024-02-01', '2023-12-31']), lastDay(['2024-02-01', '2023-12-31'])]).toEqual([
    '2023-12-31',
    '2024-02-01',
  ]);
});

test('a month after December is in the next year', () => {
  expect([addMonths('2024-12-05', 1), addMonths('2024-01', -1)]).toEqual(['2025-01', '2023-12']);
});

test('a date is written as precisely as it is given', () => {
  expect([isoDate(2024, 6, 7), isoDate(2024, 6)]).toEqual(['2024-06-07', '2024-06']);
});

test.each([
  ['October', 10],
  ['oct.', 10],
  ['Sept', 9],
  ['Octob', null],
])('"%s" is month %s', (word, month) => {
  expect(monthOf(word)).toBe(month);
});

test.each([
  ['Wednesday', 3],
  ['Thur.', 4],
  ['Sun', null],
  ['Sunday', 0],
])('"%s" is weekday %s', (word, weekday) => {
  expect(weekdayNamed(word)).toBe(weekday);
});
