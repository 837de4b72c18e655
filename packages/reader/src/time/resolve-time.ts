import type { Modality } from '@precedent/model';
import { addMonths, isoDate, toDate, toDay, weekdayOf } from '@precedent/model';
import {
  BETWEEN,
  ENDS,
  type Nearness,
  PART_OF_PERIOD,
  type PeriodUnit,
  STARTS,
  STRETCH_LINKS,
} from '../english/time/date-words.ts';
import type { Token, TokenRange } from '../parse/document.ts';
import { type DateExpression, type DateWords, findDates } from './find-dates.ts';

/** The valid time of a claim, as ISO dates or prefixes. */
export interface Period {
  from: string | null;
  to: string | null;
}

/**
 * The time given by some words, resolved against the article's date: "on Wednesday" in a Thursday's article means
 * the day before, or the next Wednesday for a plan. Null if they give no time, or if they are relative and the
 * article has no date.
 */
export function resolveTime(
  tokens: readonly Token[],
  range: TokenRange,
  publishedAt: string | null,
  modality: Modality,
): Period | null {
  const found = findDates(tokens).filter(({ tokens: own }) => own.start < range.end && own.end > range.start);
  const [first, second] = found;
  if (!first) return null;
  const future = modality === 'planned';
  const date = resolveDate(first.words, publishedAt, future);
  if (date === null) return null;
  const end =
    second && isLinked(tokens, first, second) ? resolveDate(second.words, publishedAt, future) : null;
  if (end !== null && end >= date.slice(0, end.length)) return { from: date, to: end };
  const before = tokens[first.tokens.start - 1]?.text.toLowerCase() ?? '';
  const earlier = tokens[first.tokens.start - 2]?.text.toLowerCase() ?? '';
  if (STARTS.has(before) || (before === PART_OF_PERIOD && STARTS.has(earlier)))
    return { from: date, to: null };
  if (ENDS.has(before)) return { from: null, to: date };
  return { from: date, to: date };
}

/** "from 2008 until 2016", "2008–2016", "between May and July". */
function isLinked(tokens: readonly Token[], first: DateExpression, second: DateExpression): boolean {
  const between = tokens
    .slice(first.tokens.end, second.tokens.start)
    .map((token) => token.text.toLowerCase());
  const [link] = between;
  if (link === undefined || between.length > 1) return false;
  const before = tokens[first.tokens.start - 1]?.text.toLowerCase();
  return STRETCH_LINKS.has(link) || (link === BETWEEN.link && before === BETWEEN.before);
}

/** A date as an ISO prefix, as precise as its words; null if it is relative and the article has no date. */
export function resolveDate(words: DateWords, publishedAt: string | null, future: boolean): string | null {
  if (words.kind === 'year') return String(words.year);
  if (words.kind === 'month' && words.year !== null) return isoDate(words.year, words.month);
  if (words.kind === 'day' && words.year !== null) return isoDate(words.year, words.month, words.day);
  if (publishedAt === null || publishedAt.length < 10) return null;
  switch (words.kind) {
    case 'offset-days':
      return toDate(toDay(publishedAt) + words.days);
    case 'weekday':
      return nearestWeekday(toDay(publishedAt), words.weekday, words.which, future);
    case 'period':
      return periodFrom(publishedAt, words.unit, words.offset);
    case 'month':
      return isoDate(nearestYear(publishedAt, words.month, null, future), words.month);
    case 'day':
      return isoDate(nearestYear(publishedAt, words.month, words.day, future), words.month, words.day);
  }
}

function nearestWeekday(today: number, weekday: number, which: Nearness | null, future: boolean): string {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (weekday - weekdayOf(today) + 7) % 7;
  if (which === 'next') return toDate(today + (ahead === 0 ? 7 : ahead));
  if (which === 'last') return toDate(today - (back === 0 ? 7 : back));
  return toDate(future ? today + ahead : today - back);
}

/** A week has no ISO prefix, so it becomes its month; null if it is in two months. */
function periodFrom(publishedAt: string, unit: PeriodUnit, offset: number): string | null {
  if (unit === 'year') return String(Number(publishedAt.slice(0, 4)) + offset).padStart(4, '0');
  if (unit === 'month') return addMonths(publishedAt, offset);
  const monday = toDay(publishedAt) - ((weekdayOf(toDay(publishedAt)) + 6) % 7) + 7 * offset;
  const [first, last] = [toDate(monday).slice(0, 7), toDate(monday + 6).slice(0, 7)];
  return first === last ? first : null;
}

/** The year of the latest such month or day before or on the article's date, or of the next one for a plan. */
function nearestYear(publishedAt: string, month: number, day: number | null, future: boolean): number {
  const year = Number(publishedAt.slice(0, 4));
  const own = isoDate(year, month, day);
  const today = publishedAt.slice(0, own.length);
  if (future) return own >= today ? year : year + 1;
  return own <= today ? year : year - 1;
}
