import { datePrefixSchema, isoDate, MONTHS, monthOf, ORDINAL_ENDINGS } from '@precedent/model';

const MONTH = `(${MONTHS.map((month) => `${month}|${month.slice(0, 3)}\\.?|sept\\.?`).join('|')})`;
const DATE_FORMS: { pattern: RegExp; read: (groups: string[]) => string }[] = [
  { pattern: /^(\d{4}(?:-\d\d(?:-\d\d)?)?)$/, read: ([iso]) => iso! },
  {
    pattern: new RegExp(`^${MONTH} (\\d{4})$`, 'i'),
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

/** The time a question asks about: `as of` a date, `in` a period, or when a tenure began. */
export interface QuestionTime {
  kind: 'as-of' | 'in' | 'began';
  date: string;
}

const BEGAN =
  /^(.+?) when .+ (?:took office|took over|became .+|began|started|was appointed)(?: in| on)? (.+)$/i;
const AS_OF = /^(.+?),? as of (.+)$/i;
const WITHIN = /,? (?:in|on|during|at) (?:the year )?/gi;

/** Takes the time off the end of a question: "who led NATO | in March 2010". */
export function splitTime(question: string): { rest: string; time: QuestionTime | null } {
  for (const [pattern, kind] of [
    [BEGAN, 'began'],
    [AS_OF, 'as-of'],
  ] as const) {
    const match = pattern.exec(question);
    const date = match && readDate(match[2]!);
    if (date) return { rest: match[1]!, time: { kind, date } };
  }
  for (const match of question.matchAll(WITHIN)) {
    const date = readDate(question.slice(match.index + match[0].length));
    if (date) return { rest: question.slice(0, match.index), time: { kind: 'in', date } };
  }
  return { rest: question, time: null };
}

/** A written date as an ISO prefix: "14 October 2010" gives 2010-10-14; null for anything else. */
export function readDate(text: string): string | null {
  for (const { pattern, read } of DATE_FORMS) {
    const match = pattern.exec(text.trim());
    const date = match && datePrefixSchema.safeParse(read(match.slice(1)));
    if (date?.success) return date.data;
  }
  return null;
}
