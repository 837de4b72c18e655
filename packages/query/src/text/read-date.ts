import {
  addMonths,
  datePrefixSchema,
  earliestDay,
  isoDate,
  latestDay,
  MONTHS,
  monthOf,
  ORDINAL_ENDINGS,
  toDate,
  toDay,
} from '@precedent/model';
import { BEFORE_DATES, CENTURIES, CENTURY, DECADES, ERAS, PARTS, SEASONS } from '../english/time-words.ts';
import { startsWith, type Token } from './tokens.ts';

const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?|sept\\.?`).join('|')})`;
const DATE_FORMS: { pattern: RegExp; read: (groups: string[]) => string }[] = [
  { pattern: /^(\d{4}(?:-\d\d(?:-\d\d)?)?)$/, read: ([iso]) => iso! },
  {
    pattern: new RegExp(`^${MONTH} (?:of )?(\\d{4})$`, 'i'),
    read: ([month, year]) => isoDate(Number(year), monthOf(month!)!),
  },
  {
    pattern: new RegExp(`^(\\d{1,2})${ORDINAL_ENDINGS}? (?:of )?${MONTH},? (\\d{4})$`, 'i'),
    read: ([day, month, year]) => isoDate(Number(year), monthOf(month!)!, Number(day)),
  },
  {
    pattern: new RegExp(`^${MONTH} (\\d{1,2})${ORDINAL_ENDINGS}?,? (\\d{4})$`, 'i'),
    read: ([month, day, year]) => isoDate(Number(year), monthOf(month!)!, Number(day)),
  },
];
/** "the 14th of October , 2010" */
const MOST_WORDS = 6;

/** A period as ISO dates or prefixes; a single date is both its beginning and its end. */
export interface Period {
  from: string;
  to: string;
}

/** A written date as an ISO prefix: "14 October 2010" gives 2010-10-14; null for anything else. */
export function readDate(text: string): string | null {
  if (!/\d{4}/.test(text)) return null;
  for (const { pattern, read } of DATE_FORMS) {
    const match = pattern.exec(text.trim());
    const date = match && datePrefixSchema.safeParse(read(match.slice(1)));
    if (date?.success) return date.data;
  }
  return null;
}

/** The date, decade, century or era that begins at a token, and how many tokens it has. */
export function periodAt(tokens: readonly Token[], at: number): (Period & { length: number }) | null {
  let begin = at;
  while (BEFORE_DATES.has(tokens[begin]?.lower ?? '')) begin += 1;
  const skipped = begin - at;
  const named =
    eraAt(tokens, begin) ?? partAt(tokens, begin) ?? seasonAt(tokens, begin) ?? decadeAt(tokens, begin);
  if (named) return { ...named, length: named.length + skipped };
  for (let length = Math.min(MOST_WORDS, tokens.length - begin); length > 0; length -= 1) {
    const words = tokens.slice(begin, begin + length).map(({ text }) => text);
    const date = readDate(words.join(' ').replaceAll(' ,', ','));
    if (date !== null) return { from: date, to: date, length: length + skipped };
  }
  return null;
}

/** "the end of 2019", "early May 2010", "the late 1990s" */
export function partAt(tokens: readonly Token[], at: number): (Period & { length: number }) | null {
  for (const [name, [from, to]] of PARTS) {
    const words = name.split(' ');
    if (!startsWith(tokens, words, at)) continue;
    const isLinked = /^(of|in)$/.test(tokens[at + words.length]?.lower ?? '');
    const begin = at + words.length + Number(isLinked);
    const whole = periodAt(tokens, begin);
    if (!whole) continue;
    return { ...shareOf(whole, from, to), length: begin - at + whole.length };
  }
  return null;
}

/** Part of a period, given as shares of it; of no length at its ends. */
function shareOf(period: Period, from: number, to: number): Period {
  const first = toDay(earliestDay(period.from));
  const days = toDay(latestDay(period.to)) - first + 1;
  const begin = Math.min(first + Math.round(from * days), first + days - 1);
  return { from: toDate(begin), to: toDate(Math.max(begin, first + Math.round(to * days) - 1)) };
}

/** "summer 2015", "the winter of 2019" */
function seasonAt(tokens: readonly Token[], at: number): (Period & { length: number }) | null {
  const month = SEASONS.get(tokens[at]?.lower ?? '');
  if (month === undefined) return null;
  const begin = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const year = readDate(tokens[begin]?.text ?? '');
  if (year?.length !== 4) return null;
  const from = isoDate(Number(year), month);
  return { from, to: addMonths(from, 2), length: begin + 1 - at };
}

function eraAt(tokens: readonly Token[], at: number): (Period & { length: number }) | null {
  for (const [name, from, to] of ERAS) {
    const words = name.split(' ');
    if (startsWith(tokens, words, at)) return { from, to, length: words.length };
  }
  return null;
}

function decadeAt(tokens: readonly Token[], at: number): (Period & { length: number }) | null {
  const word = tokens[at]?.lower ?? '';
  const numbered = /^(\d{2})?(\d)0'?s?$/.exec(word);
  const ending = tokens[at + 1]?.lower === "'s" ? 2 : /s$/.test(word) ? 1 : 0;
  const decade =
    DECADES.get(word) ?? (numbered && ending > 0 ? Number(`${numbered[1] ?? 19}${numbered[2]}0`) : null);
  if (decade !== null) return { from: `${decade}`, to: `${decade + 9}`, length: Math.max(1, ending) };
  const century = CENTURIES.get(word) ?? Number(/^(\d{2})(?:st|nd|rd|th)$/.exec(word)?.[1] ?? 0);
  if (century === 0 || tokens[at + 1]?.lower !== CENTURY) return null;
  return { from: `${century - 1}01`, to: `${century}00`, length: 2 };
}
