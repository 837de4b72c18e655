import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datePrecision, earliestDay, latestDay } from './date.ts';
import { datePrefixSchema } from './date-prefix.ts';

test('a year means its first to its last day', () => {
  expect([earliestDay('2024'), latestDay('2024')]).toEqual(['2024-01-01', '2024-12-31']);
});

test('a month of a leap year ends on its 29th', () => {
  expect([earliestDay('2024-02'), latestDay('2024-02')]).toEqual(['2024-02-01', '2024-02-29']);
});

test('a day means only itself', () => {
  expect([earliestDay('2024-10-01'), latestDay('2024-10-01')]).toEqual(['2024-10-01', '2024-10-01']);
});

test("a day that doesn't exist in its month is not a valid date", () => {
  expect(datePrefixSchema.safeParse('2024-02-29').success).toBe(true);
  expect(datePrefixSchema.safeParse('2023-02-29').success).toBe(false);
});

test('a date prefix keeps its precision, and its first day is never after its last', () => {
  const dates = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, fc.constantFrom(4, 7, 10), (date, length) => {
      const prefix = date.toISOString().slice(0, length);
      expect(datePrefixSchema.parse(prefix)).toBe(prefix);
      expect(earliestDay(prefix) <= latestDay(prefix)).toBe(true);
      expect(datePrecision(prefix)).toBe({ 4: 'year', 7: 'month', 10: 'day' }[length]);
    }),
  );
});
