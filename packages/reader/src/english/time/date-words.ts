import { wordList, wordMap } from '@precedent/model';

/** A unit of time counted from the article's date. */
export type PeriodUnit = 'week' | 'month' | 'year';

/** "last", "this" and "next" before a weekday, a month or a period. */
export type Nearness = 'last' | 'this' | 'next';

export const NEARNESS: ReadonlyMap<string, Nearness> = wordMap({
  last: 'last past previous',
  this: 'this current',
  next: 'next coming upcoming',
});

/** Days by their distance from the article's date. */
export const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);

/** "last night" is the day before. */
export const NIGHT = 'night';

/** The index is the number. */
export const NUMBER_WORDS: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** "a week ago" is one week. */
export const ONE = 'a';

/** After a number of days or periods: "three days ago". */
export const AGO = 'ago';

export const DAY_UNIT = 'day';

export const PERIOD_UNITS: ReadonlyMap<string, PeriodUnit> = wordMap({
  week: 'week',
  month: 'month',
  year: 'year',
});

/** The unit that is counted: "days" in "three days ago". */
export function unitOf(counted: string): string {
  return counted.replace(/s$/, '');
}

/** "earlier in the month": one of the first words, then the others before the unit. */
export const WITHIN_PERIOD = { parts: wordList('earlier later'), between: ['in', 'the'] } as const;

/** Between a month and its year: "October of 2024". */
export const OF_YEAR = 'of';

/** Before the date on which something begins: "since 2007". */
export const STARTS = wordList('after beginning from since starting');

/** Between such a word and its date: "since early 2007". */
export const PART_OF_PERIOD = 'early';

/** Before the date on which something ends: "until October". */
export const ENDS = wordList('through til till until');

/** Between the two dates of a period: "from 2008 until 2016", "2008–2016". */
export const STRETCH_LINKS = wordList('through till to until - – — --');

/** "between May and July": two dates with "and" are a period only after this. */
export const BETWEEN = { before: 'between', link: 'and' } as const;

/** Plurals that can follow a year: "the 2016 elections". Counter-example: "2000 troops" is a number. */
export const NAMED_BY_YEAR = wordList(`
  attacks bombings campaigns elections games olympics primaries protests sanctions talks
`);

/** Months that are surnames, too. */
export const SURNAMES = wordList('march may');
