import { monthOf, ORDINAL_ENDINGS, weekdayNamed } from '@precedent/model';
import {
  AGO,
  DAY_UNIT,
  DAY_WORDS,
  NAMED_BY_YEAR,
  NEARNESS,
  type Nearness,
  NIGHT,
  NUMBER_WORDS,
  OF_YEAR,
  ONE,
  PERIOD_UNITS,
  type PeriodUnit,
  SURNAMES,
  unitOf,
  WITHIN_PERIOD,
} from '../english/time/date-words.ts';
import type { Token, TokenRange } from '../parse/document.ts';

/** A date as worded, before it is resolved against the article's date. */
export type DateWords =
  | { kind: 'day'; month: number; day: number; year: number | null }
  | { kind: 'month'; month: number; year: number | null }
  | { kind: 'year'; year: number }
  | { kind: 'weekday'; weekday: number; which: Nearness | null }
  | { kind: 'offset-days'; days: number }
  | { kind: 'period'; unit: PeriodUnit; offset: number };

export interface DateExpression {
  /** Without the preposition: "October 1". */
  tokens: TokenRange;
  words: DateWords;
}

const OFFSETS = { last: -1, this: 0, next: 1 } as const;
const ACTORS = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj', 'obl:agent', 'nmod:poss']);
const DAY_OF_MONTH = new RegExp(`^(\\d{1,2})${ORDINAL_ENDINGS}?$`);
const YEAR = /^(1[5-9]\d\d|20\d\d)$/;

/**
 * The date expressions in a sentence, the longest at each place. Counter-examples: "may" and "march" as verbs, "May" as a surname.
 */
export function findDates(tokens: readonly Token[]): DateExpression[] {
  const found: DateExpression[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = dateAt(tokens, at);
    if (hit) found.push(hit);
    at = hit ? hit.tokens.end : at + 1;
  }
  return found;
}

function dateAt(tokens: readonly Token[], at: number): DateExpression | null {
  return (
    monthDate(tokens, at) ??
    relativeDate(tokens, at) ??
    partOfPeriod(tokens, at) ??
    weekdayDate(tokens, at) ??
    agoDate(tokens, at) ??
    yearDate(tokens, at)
  );
}

function lower(tokens: readonly Token[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? '';
}

function monthHere(tokens: readonly Token[], at: number): number | null {
  const text = tokens[at]?.text ?? '';
  const month = /^\p{Lu}/u.test(text) && !['VERB', 'AUX'].includes(tokens[at]!.upos) ? monthOf(text) : null;
  return month !== null && (isSurname(tokens, at) || isActor(tokens, at)) ? null : month;
}

/** "May resigned", "protested to May", "May's agreement": somebody of that name; dates stand beside the verb instead. */
function isActor(tokens: readonly Token[], at: number): boolean {
  const isBare = dayNumber(lower(tokens, at - 1)) === null && !/^\d/.test(lower(tokens, at + 1));
  return isBare && SURNAMES.has(lower(tokens, at)) && ACTORS.has(tokens[at]!.deprel);
}

/** "Theresa May", "Prime Minister May": what goes on a name, or has a title before it. */
function isSurname(tokens: readonly Token[], at: number): boolean {
  const { head, deprel } = tokens[at]!;
  const goesOn = deprel === 'flat' && head < at && /^\p{Lu}/u.test(tokens[head]?.text ?? '');
  return goesOn || tokens.slice(0, at).some((token) => token.head === at && token.deprel === 'nmod:desc');
}

function dayNumber(text: string): number | null {
  const match = DAY_OF_MONTH.exec(text);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

/** "October 1, 2024", "1 October 2024", "October 2024", "October". */
function monthDate(tokens: readonly Token[], at: number): DateExpression | null {
  const dayFirst = dayNumber(lower(tokens, at));
  const month = monthHere(tokens, dayFirst === null ? at : at + 1);
  if (month === null) return null;
  let end = dayFirst === null ? at + 1 : at + 2;
  let day = dayFirst;
  if (day === null && dayNumber(lower(tokens, end)) !== null) {
    day = dayNumber(lower(tokens, end));
    end++;
  }
  const yearAt = lower(tokens, end) === ',' || lower(tokens, end) === OF_YEAR ? end + 1 : end;
  const yearText = lower(tokens, yearAt);
  const year = YEAR.test(yearText) ? Number(yearText) : null;
  if (year !== null) end = yearAt + 1;
  const words: DateWords = day === null ? { kind: 'month', month, year } : { kind: 'day', month, day, year };
  return { tokens: { start: at, end }, words };
}

/** "yesterday", "last month", "this week", "next year", "the past year". */
function relativeDate(tokens: readonly Token[], at: number): DateExpression | null {
  const days = DAY_WORDS.get(lower(tokens, at));
  if (days !== undefined) return { tokens: { start: at, end: at + 1 }, words: { kind: 'offset-days', days } };
  const { which, end } = whichAt(tokens, at);
  if (which === null) return null;
  const unit = lower(tokens, end);
  if (unit === NIGHT && which === 'last')
    return { tokens: { start: at, end: end + 1 }, words: { kind: 'offset-days', days: -1 } };
  const period = PERIOD_UNITS.get(unit);
  if (period)
    return {
      tokens: { start: at, end: end + 1 },
      words: { kind: 'period', unit: period, offset: OFFSETS[which] },
    };
  const month = monthHere(tokens, end);
  if (month === null) return null;
  return (
    monthDate(tokens, end) && {
      ...monthDate(tokens, end)!,
      tokens: { start: at, end: monthDate(tokens, end)!.tokens.end },
    }
  );
}

/** "earlier in the month". */
function partOfPeriod(tokens: readonly Token[], at: number): DateExpression | null {
  if (!WITHIN_PERIOD.parts.has(lower(tokens, at))) return null;
  if (!WITHIN_PERIOD.between.every((word, place) => lower(tokens, at + 1 + place) === word)) return null;
  const end = at + 2 + WITHIN_PERIOD.between.length;
  const unit = PERIOD_UNITS.get(lower(tokens, end - 1));
  return unit ? { tokens: { start: at, end }, words: { kind: 'period', unit, offset: 0 } } : null;
}

/** "this past Friday" is last Friday, "this coming Friday" next Friday. */
function whichAt(tokens: readonly Token[], at: number): { which: Nearness | null; end: number } {
  const first = NEARNESS.get(lower(tokens, at)) ?? null;
  if (first === null) return { which: null, end: at };
  const second = NEARNESS.get(lower(tokens, at + 1)) ?? null;
  return second === null ? { which: first, end: at + 1 } : { which: second, end: at + 2 };
}

function weekdayDate(tokens: readonly Token[], at: number): DateExpression | null {
  const { which, end } = whichAt(tokens, at);
  const text = tokens[end]?.text ?? '';
  const weekday = /^\p{Lu}/u.test(text) ? weekdayNamed(text) : null;
  if (weekday === null) return null;
  // "Wednesday, July 31": the date is more precise.
  const following = lower(tokens, end + 1) === ',' ? monthDate(tokens, end + 2) : null;
  if (following && following.words.kind === 'day')
    return { tokens: { start: at, end: following.tokens.end }, words: following.words };
  return { tokens: { start: at, end: end + 1 }, words: { kind: 'weekday', weekday, which } };
}

/** "three days ago", "two years ago". */
function agoDate(tokens: readonly Token[], at: number): DateExpression | null {
  const text = lower(tokens, at);
  const count = /^\d{1,3}$/.test(text) ? Number(text) : text === ONE ? 1 : NUMBER_WORDS.indexOf(text);
  if (count <= 0 || lower(tokens, at + 2) !== AGO) return null;
  const unit = unitOf(lower(tokens, at + 1));
  const range = { start: at, end: at + 3 };
  if (unit === DAY_UNIT) return { tokens: range, words: { kind: 'offset-days', days: -count } };
  const period = PERIOD_UNITS.get(unit);
  return period ? { tokens: range, words: { kind: 'period', unit: period, offset: -count } } : null;
}

function yearDate(tokens: readonly Token[], at: number): DateExpression | null {
  const text = lower(tokens, at);
  if (!YEAR.test(text) || !['NUM', 'NOUN', 'PROPN'].includes(tokens[at]!.upos)) return null;
  // "2000 troops" is a number, not a year.
  const next = tokens[at + 1];
  if (next && next.upos === 'NOUN' && next.xpos === 'NNS' && !NAMED_BY_YEAR.has(next.text.toLowerCase()))
    return null;
  return { tokens: { start: at, end: at + 1 }, words: { kind: 'year', year: Number(text) } };
}
