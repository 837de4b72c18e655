import { addMonths, earliestDay, latestDay, toDate, toDay } from '@precedent/model';
import { NOW_PHRASES, NOW_WORDS } from '../english/question-words.ts';
import {
  AFTER,
  BEGINNINGS,
  CLAUSE_LINKS,
  ENDINGS,
  ONWARDS,
  TERM_LINKS,
  TERM_NOUNS,
  WITHIN,
  WITHIN_DATES,
} from '../english/time-words.ts';
import { type Period, partAt, periodAt } from './read-date.ts';
import type { Token } from './tokens.ts';

/** The time that a question is about, as its words give it. */
export interface TimeDraft {
  /** Days from and to which it may be; null if open. Null without a date. */
  period: { from: string | null; to: string | null } | null;
  /** Asked as of a date: what began later is left out. */
  asOf: string | null;
  /** "now" */
  now: boolean;
  /** A clause that gives the time, with its link: "when | Thatcher resigned". */
  clause: { link: string; tokens: readonly Token[] } | null;
  /** Somebody's time in office: "during | Obama's | presidency", "under | Obama". */
  term: { person: readonly Token[]; noun: string | null } | null;
  /** Somebody before or after whom: "before | Comey"; a clause if it is about the person of the question. */
  beside: { after: readonly Token[] | null; before: readonly Token[] | null; isClause?: boolean } | null;
}

const NO_TIME: TimeDraft = { period: null, asOf: null, now: false, clause: null, term: null, beside: null };

/**
 * Takes the time out of a question: "who led NATO | in March 2010".
 *
 * @param isPartOfVerb whether the "before" or "after" at a place belongs to a verb: "who came before him".
 */
export function takeTime(
  tokens: readonly Token[],
  isPartOfVerb: (tokens: readonly Token[], at: number) => boolean = () => false,
): { rest: Token[]; time: TimeDraft } {
  const clause = takeClause(tokens);
  const term = takeTerm(clause.rest);
  const { rest: dated, time } = takeDates(term.rest);
  const beside = time.period === null ? takeBeside(dated, isPartOfVerb) : { rest: dated, beside: null };
  const rest = beside.rest.filter(({ lower }) => !NOW_WORDS.has(lower));
  const now = rest.length < beside.rest.length;
  return {
    rest: withoutRightNow(rest),
    time: { ...time, now, clause: clause.clause, term: term.term, beside: beside.beside },
  };
}

/** "right now", "at the moment" and "these days": what the present tense says already. */
function withoutRightNow(tokens: Token[]): Token[] {
  const words = tokens.map(({ lower }) => lower);
  if (words.at(-1) === 'right' || words.at(-1) === 'as of') return tokens.slice(0, -1);
  const phrase = NOW_PHRASES.find((it) => words.slice(-it.length).join(' ') === it.join(' '));
  return phrase ? tokens.slice(0, -phrase.length) : tokens;
}

function takeClause(tokens: readonly Token[]): { rest: Token[]; clause: TimeDraft['clause'] } {
  // "as" is a link only before a name and a verb, which is hard to tell from a role: only the others count.
  const at = tokens.findIndex(
    ({ lower }, index) => index > 1 && index < tokens.length - 1 && lower !== 'as' && CLAUSE_LINKS.has(lower),
  );
  if (at < 0) return { rest: [...tokens], clause: null };
  return {
    rest: tokens.slice(0, at).filter(({ lower }, index) => lower !== ',' || index < at - 1),
    clause: { link: tokens[at]!.lower, tokens: tokens.slice(at + 1) },
  };
}

/** "during Obama's presidency", "under Obama" */
function takeTerm(tokens: readonly Token[]): { rest: Token[]; term: TimeDraft['term'] } {
  const at = tokens.findIndex(({ lower }, index) => index > 0 && TERM_LINKS.has(lower));
  const tail = tokens.slice(at + 1);
  if (at < 0 || tail.length === 0) return { rest: [...tokens], term: null };
  const noun = tail.findIndex(({ lower }, index) => index > 0 && TERM_NOUNS.has(lower));
  const owner = tail.findIndex(({ lower }) => lower === "'s");
  if (owner > 0 && noun > owner) {
    const rest = [...tokens.slice(0, at), ...tail.slice(noun + 1)];
    return { rest, term: { person: tail.slice(0, owner), noun: tail[noun]!.lower } };
  }
  const of = tail.findIndex(({ lower }, index) => index > 0 && lower === 'of');
  const [first, second] = tail;
  const isTerm =
    TERM_NOUNS.has(first!.lower) || (first!.lower === 'the' && TERM_NOUNS.has(second?.lower ?? ''));
  if (isTerm && of > 0)
    return { rest: tokens.slice(0, at), term: { person: tail.slice(of + 1), noun: tail[of - 1]!.lower } };
  if (tokens[at]!.lower !== 'under') return { rest: [...tokens], term: null };
  return { rest: tokens.slice(0, at), term: { person: tail, noun: null } };
}

function takeDates(tokens: readonly Token[]): { rest: Token[]; time: TimeDraft } {
  for (let at = 0; at < tokens.length; at += 1) {
    const found = datesAt(tokens, at);
    if (!found) continue;
    const rest = [...tokens.slice(0, at), ...tokens.slice(at + found.length)];
    return { rest: rest.at(-1)?.lower === ',' ? rest.slice(0, -1) : rest, time: found.time };
  }
  return { rest: [...tokens], time: NO_TIME };
}

function datesAt(tokens: readonly Token[], at: number): { time: TimeDraft; length: number } | null {
  const [word, next] = [tokens[at]!.lower, tokens[at + 1]?.lower];
  if (word === 'as' && (next === 'of' || next === 'at')) {
    const date = periodAt(tokens, at + 2);
    return date && { time: { ...NO_TIME, asOf: date.to }, length: date.length + 2 };
  }
  const range = rangeAt(tokens, at);
  if (range) return { time: { ...NO_TIME, period: range.period }, length: range.length };
  const isPrior = word === 'prior' && next === 'to';
  const date = periodAt(tokens, at + (isPrior ? 2 : 1));
  if (date) {
    const period = isPrior ? { from: null, to: dayBefore(date.from) } : periodOf(word, date);
    if (period === null) return null;
    const onwards = ONWARDS.has(tokens[at + 1 + date.length]?.lower ?? '') && word === 'from' ? 1 : 0;
    return {
      time: { ...NO_TIME, period },
      length: date.length + (isPrior ? 2 : 1) + onwards,
    };
  }
  const part = at > 0 ? partAt(tokens, at) : null;
  if (part) return { time: { ...NO_TIME, period: { from: part.from, to: part.to } }, length: part.length };
  const bare = /^\d{4}(-\d\d){0,2}$/.test(word) && at > 0 ? periodAt(tokens, at) : null;
  return bare && { time: { ...NO_TIME, period: { from: bare.from, to: bare.to } }, length: bare.length };
}

/** "between 2000 and 2005", "from 2000 to 2005" */
function rangeAt(tokens: readonly Token[], at: number) {
  const word = tokens[at]!.lower;
  if (word !== 'between' && word !== 'from') return null;
  const first = periodAt(tokens, at + 1);
  const link = first && tokens[at + 1 + first.length]?.lower;
  const second = first && link && /^(and|to|until|till|through|-|–)$/.test(link);
  const last = second ? periodAt(tokens, at + 2 + first.length) : null;
  if (!first || !last) return null;
  return { period: { from: first.from, to: last.to }, length: 2 + first.length + last.length };
}

function periodOf(word: string, date: Period): TimeDraft['period'] {
  if (WITHIN.has(word) || WITHIN_DATES.has(word)) return { from: date.from, to: date.to };
  if (BEGINNINGS.has(word)) return { from: AFTER.has(word) ? dayAfter(date.to) : date.from, to: null };
  if (!ENDINGS.has(word)) return null;
  return { from: null, to: word === 'before' ? dayBefore(date.from) : date.to };
}

/** The last day before a date. */
export function dayBefore(date: string): string {
  return toDate(toDay(earliestDay(date)) - 1);
}

/** After a year or month, the first day of the next. */
function dayAfter(date: string): string {
  return date.length === 7 ? `${addMonths(date, 1)}-01` : toDate(toDay(latestDay(date)) + 1);
}

/** "before Comey", "after Pierluisi was removed", "between May and Javid" at the end of a question. */
function takeBeside(
  tokens: readonly Token[],
  isPartOfVerb: (tokens: readonly Token[], at: number) => boolean,
): { rest: Token[]; beside: TimeDraft['beside'] } {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > 0 && /^(before|after|following|between)$/.test(lower) && !isPartOfVerb(tokens, index),
  );
  const tail = tokens.slice(at + 1);
  if (at < 0 || tail.length === 0) return { rest: [...tokens], beside: null };
  const rest = tokens.slice(0, at);
  if (tokens[at]!.lower === 'between') {
    const and = tail.findIndex(({ lower }) => lower === 'and');
    if (and < 1) return { rest: [...tokens], beside: null };
    return { rest, beside: { after: tail.slice(0, and), before: tail.slice(and + 1) } };
  }
  const isBefore = tokens[at]!.lower === 'before';
  return { rest, beside: { after: isBefore ? null : tail, before: isBefore ? tail : null } };
}
