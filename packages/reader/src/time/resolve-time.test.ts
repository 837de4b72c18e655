import type { Modality } from '@precedent/model';
import { toDate, toDay } from '@precedent/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Token } from '../parse/document.ts';
import { findDates } from './find-dates.ts';
import { resolveDate, resolveTime } from './resolve-time.ts';

/** 27 June 2024 is a Thursday. */
const THURSDAY = '2024-06-27';

function tokensOf(text: string): Token[] {
  return text.split(' ').map((word, at) => ({
    start: at,
    end: at + 1,
    text: word,
    lemma: word.toLowerCase(),
    upos: /^\d+$/.test(word) ? 'NUM' : 'PROPN',
    xpos: 'NNP',
    head: -1,
    deprel: 'dep',
  }));
}

function resolve(text: string, modality: Modality = 'asserted', publishedAt: string | null = THURSDAY) {
  const tokens = tokensOf(text);
  return resolveTime(tokens, { start: 0, end: tokens.length }, publishedAt, modality);
}

test("a weekday is the article's own day or the last one before it", () => {
  expect(resolve('on Wednesday')).toEqual({ from: '2024-06-26', to: '2024-06-26' });
  expect(resolve('on Thursday')).toEqual({ from: THURSDAY, to: THURSDAY });
});

test('a plan for a weekday means the next one', () => {
  expect(resolve('on Wednesday', 'planned')).toEqual({ from: '2024-07-03', to: '2024-07-03' });
});

test('"last" and "next" never mean the article\'s own day', () => {
  expect(resolve('last Thursday')?.from).toBe('2024-06-20');
  expect(resolve('next Thursday')?.from).toBe('2024-07-04');
});

test('a day without a year is the latest one, or the next one for a plan', () => {
  expect(resolve('on October 1', 'planned')?.from).toBe('2024-10-01');
  expect(resolve('on October 1')?.from).toBe('2023-10-01');
});

test('months and years keep their precision', () => {
  expect(resolve('next month')).toEqual({ from: '2024-07', to: '2024-07' });
  expect(resolve('last year')).toEqual({ from: '2023', to: '2023' });
  expect(resolve('in March 2010')).toEqual({ from: '2010-03', to: '2010-03' });
});

test('part of a period is the period of the article', () => {
  expect(resolve('earlier in the month')).toEqual({ from: '2024-06', to: '2024-06' });
  expect(resolve('later in the year', 'planned')).toEqual({ from: '2024', to: '2024' });
});

test('"since" gives no end, and "until" no start', () => {
  expect(resolve('since 2007')).toEqual({ from: '2007', to: null });
  expect(resolve('until October')).toEqual({ from: null, to: '2023-10' });
});

test('a period has both ends', () => {
  expect(resolve('from 2008 until 2016')).toEqual({ from: '2008', to: '2016' });
});

test('a weekday with its date is that date', () => {
  expect(resolve('next Wednesday , July 31', 'planned')?.from).toBe('2024-07-31');
});

test('a week is given as its month, and left open if it is in two', () => {
  expect(resolve('last week')?.from).toBe('2024-06');
  expect(resolve('this week', 'asserted', '2024-07-30')).toBeNull();
});

test("without the article's date, only absolute dates are resolved", () => {
  expect(resolve('on Wednesday', 'asserted', null)).toBeNull();
  expect(resolve('in 2010', 'asserted', null)).toEqual({ from: '2010', to: '2010' });
});

test('a verb that looks like a month is not a date', () => {
  const [may] = tokensOf('May');
  expect(findDates([{ ...may!, upos: 'AUX' }])).toEqual([]);
});

test('a weekday is at most a week before the article, or after it for a plan', () => {
  const days = fc.integer({ min: toDay('1990-01-01'), max: toDay('2050-12-31') });
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 6 }), fc.boolean(), (day, weekday, future) => {
      const words = { kind: 'weekday', weekday, which: null } as const;
      const distance = toDay(resolveDate(words, toDate(day), future)!) - day;
      expect(future ? distance : -distance).toBeGreaterThanOrEqual(0);
      expect(Math.abs(distance)).toBeLessThan(7);
    }),
  );
});

test.each([
  ['Theresa May resigned', 1, { head: 0, deprel: 'flat' }],
  ['Minister May resigned', 0, { head: 1, deprel: 'nmod:desc' }],
  ['May resigned', 0, { head: 1, deprel: 'nsubj' }],
])('a surname is no month: %s', (text, at, parsed) => {
  const tokens = tokensOf(text).map((token, place) => (place === at ? { ...token, ...parsed } : token));
  expect(findDates(tokens)).toEqual([]);
  expect(findDates(tokensOf(text))).toHaveLength(1);
});
