import fc from 'fast-check';
import { expect, test } from 'vitest';
import { earliest, latest, toIsoDay } from './days.ts';

test('a day can be converted to its number and back', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(toIsoDay(earliest(day))).toBe(day);
      expect(latest(day)).toBe(earliest(day));
    }),
  );
});

test('a month or year ranges from its first to its last day', () => {
  expect([earliest('2024-02'), latest('2024-02')].map(toIsoDay)).toEqual(['2024-02-01', '2024-02-29']);
  expect([earliest('2024'), latest('2024')].map(toIsoDay)).toEqual(['2024-01-01', '2024-12-31']);
});
