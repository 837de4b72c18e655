import type { EntityType } from '@precedent/model';
import {
  AFTER_RANKS,
  COMPARATIVES,
  COUNTS,
  DURATION_UNITS,
  LAST_BUT_ONE,
  ORDINALS,
  RANKS,
  TIMES,
} from '../english/noun-words.ts';
import { EMPTY_ADVERBS, EXCEPTING, NEGATORS, REFUSING } from '../english/question-words.ts';
import { COMING } from '../english/verb-phrases.ts';
import { lemmasOf } from '../lexicon/relation-words.ts';
import type { Kind, Order } from '../query/query.ts';
import { type TimeDraft, takeTime } from '../text/take-time.ts';
import { startsWith, type Token } from '../text/tokens.ts';
import type { Frame, Phrase } from './draft.ts';

/** A question without its asking word and without what may stand anywhere in it. */
export interface Framed {
  frame: Frame;
  body: Token[];
}

/** Takes the time, negation, order and number of times out of a question. */
export function frameOf(
  kind: Kind,
  tokens: readonly Token[],
  asked: { type?: EntityType | null; among?: Phrase | null; edge?: boolean } = {},
): Framed {
  const { rest, time } = takeTime(tokens, isPartOfVerb);
  const excepted = takeExcept(rest);
  const choices = takeChoices(excepted.rest);
  const times = takeTimes(choices.rest);
  const order = takeOrder(times.rest, choices.choices.length > 0);
  const refusing = order.rest.findIndex(
    ({ lower }, at) => order.rest[at + 1]?.lower === 'to' && lemmasOf(lower).some((it) => REFUSING.has(it)),
  );
  const kept = order.rest.filter((_, at) => refusing < 0 || (at !== refusing && at !== refusing + 1));
  const negative = refusing >= 0 || kept.some(isNegator);
  const body = kept.filter((token) => !isNegator(token) && !isEmpty(token));
  return {
    frame: {
      kind,
      time,
      negative,
      planned: false,
      present: false,
      type: asked.type ?? null,
      among: asked.among ?? null,
      choices: choices.choices,
      except: excepted.except,
      times: times.times,
      order: order.order,
      nth: order.nth,
      limit: order.order === null ? null : order.limit,
      fragment: false,
      slips: [],
    },
    body,
  };
}

export function noTime(time: TimeDraft): boolean {
  return (
    time.period === null &&
    time.asOf === null &&
    time.clause === null &&
    time.term === null &&
    time.beside === null
  );
}

/** "come before", "take over after": the word belongs to the verb. */
function isPartOfVerb(tokens: readonly Token[], at: number): boolean {
  const before = isEmpty(tokens[at - 1]!) ? at - 2 : at - 1;
  const verb = lemmasOf(tokens[before]?.lower ?? '');
  if (verb.some((lemma) => COMING.has(lemma))) return true;
  return tokens[at - 1]!.lower === 'over' && lemmasOf(tokens[at - 2]?.lower ?? '').includes('take');
}

function isNegator({ lower }: Token): boolean {
  return NEGATORS.has(lower) && lower !== 'no';
}

function isEmpty({ text }: Token): boolean {
  return EMPTY_ADVERBS.has(text);
}

/** "besides Luns" at the end. */
function takeExcept(tokens: readonly Token[]): { rest: Token[]; except: Phrase | null } {
  for (const words of EXCEPTING) {
    const at = tokens.findIndex((_, index) => index > 0 && startsWith(tokens, words, index));
    const except = tokens.slice(at + words.length);
    if (at > 0 && except.length > 0) return { rest: tokens.slice(0, at), except };
  }
  return { rest: [...tokens], except: null };
}

/** "…, Luns or Stoltenberg" at the end. */
function takeChoices(tokens: readonly Token[]): { rest: Token[]; choices: Phrase[] } {
  const or = tokens.findLastIndex(({ lower }) => lower === 'or');
  const comma = tokens.findLastIndex(({ lower }, at) => lower === ',' && at < or);
  if (or < 0 || comma < 0 || or === tokens.length - 1) return { rest: [...tokens], choices: [] };
  return {
    rest: tokens.slice(0, comma),
    choices: [tokens.slice(comma + 1, or), tokens.slice(or + 1)],
  };
}

/** "twice", "more than once", "four times" */
function takeTimes(tokens: readonly Token[]): { rest: Token[]; times: number | null } {
  const words = tokens.map(({ lower }) => lower);
  const twice = words.findIndex((word) => TIMES.has(word));
  if (twice > 0) {
    const isMore = words.slice(twice - 2, twice).join(' ') === 'more than';
    return {
      rest: tokens.filter((_, at) => at > twice || at < twice - (isMore ? 2 : 0)),
      times: TIMES.get(words[twice]!)! + (isMore ? 1 : 0),
    };
  }
  const more = words.findIndex((_, at) => words.slice(at, at + 3).join(' ') === 'more than once');
  if (more > 0) return { rest: [...tokens.slice(0, more), ...tokens.slice(more + 3)], times: 2 };
  const times = words.findIndex(
    (word, at) => at > 1 && word === 'times' && numberIn(words[at - 1]!) !== null,
  );
  if (times < 0) return { rest: [...tokens], times: null };
  return {
    rest: [...tokens.slice(0, times - 1), ...tokens.slice(times + 1)],
    times: numberIn(words[times - 1]!),
  };
}

function numberIn(word: string): number | null {
  return COUNTS.get(word) ?? (/^\d{1,2}$/.test(word) ? Number(word) : null);
}

/** "first", "the longest-serving", "the shortest term as" */
function takeOrder(
  tokens: readonly Token[],
  compares: boolean,
): { rest: Token[]; order: Order | null; nth: number | null; limit: number } {
  const words = compares ? new Map([...RANKS, ...COMPARATIVES]) : RANKS;
  // "Second Circuit" is part of a name.
  const isRank = ({ text, lower }: Token) => words.has(lower) || (ORDINALS.has(text) && text === lower);
  const at = tokens.findIndex((token, index) => isRank(token) && !isInTitle(tokens, index));
  if (at < 0) return { rest: [...tokens], order: null, nth: null, limit: 1 };
  let [begin, end] = [at, at + 1];
  const limit = numberOf(tokens, end);
  if (limit !== null) end += 1;
  while (AFTER_RANKS.has(tokens[end]?.lower ?? '')) end += 1;
  if (/^(the|most)$/.test(tokens[begin - 1]?.lower ?? '')) begin -= 1;
  if (tokens[begin - 1]?.lower === 'for' && begin < at) begin -= 1;
  const word = tokens[at]!.lower;
  const nth = word === LAST_BUT_ONE ? 2 : words.has(word) ? null : ORDINALS.get(word)!;
  const rest = [...tokens.slice(0, begin), ...tokens.slice(end)];
  return { rest, order: words.get(word) ?? 'first', nth, limit: limit ?? 1 };
}

/** "the last | three | mayors", but not "the last three years" */
function numberOf(tokens: readonly Token[], at: number): number | null {
  const number = numberIn(tokens[at]?.lower ?? '');
  const noun = tokens[at + 1]?.lower;
  return noun === undefined || DURATION_UNITS.has(noun) || number === 0 ? null : number;
}

/** "First Minister" is a title, and ", 1st Viscount Cross" a part of a name. */
function isInTitle(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower === ',') return true;
  return (
    tokens[at]!.lower === 'first' &&
    /^(minister|lady|gentleman|vice|deputy|sea|lord)$/.test(tokens[at + 1]?.lower ?? '')
  );
}
