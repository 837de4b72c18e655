import { type Article, MONTHS, WEEKDAYS } from '@precedent/model';
import type { Sentence } from '../parse/document.ts';
import { ALONE } from './body-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { MentionReason } from './mention-reason.ts';
import { type NameCandidate, strongestType } from './name-candidate.ts';
import { isNoun } from './name-votes.ts';
import { lowerOf } from './phrase.ts';
import { isTitleOnly } from './trim-name.ts';

const CALENDAR = new Set(
  [...MONTHS, ...WEEKDAYS, ...WEEKDAYS.map((day) => `${day}s`)].map((word) => word.toLowerCase()),
);

/** Why a name is of none of the four types: it is an event, a law, a belief, a weekday or a bare title. */
export function reasonAgainstName(
  article: Article,
  sentence: Sentence,
  name: NameCandidate,
  lexicon: Lexicon,
): MentionReason | null {
  if (name.known.length > 0) return null;
  const type = strongestType(name.votes);
  if (type === null) return { kind: 'untyped' };
  if (isTitleOnly(sentence, name, lexicon)) return { kind: 'title-only' };
  const tokens = sentence.tokens.slice(name.start, name.end);
  const words = tokens.map(lowerOf);
  if (words.length === 1 && !canStandAlone(article.text.slice(tokens[0]?.start, tokens[0]?.end), lexicon))
    return { kind: 'never-alone' };
  if (name.source !== 'pattern' && !isWrittenAsName(tokens, lexicon)) return { kind: 'not-capitalised' };
  const isThing = type !== 'person' && isNoun(headWord(words), lexicon.otherNouns);
  return isThing ? { kind: 'event-or-document' } : null;
}

/** One word names nothing where it is a weekday, a belief, a point of the compass or a bare noun ("Chamber"). */
function canStandAlone(text: string, lexicon: Lexicon): boolean {
  const lower = text.toLowerCase();
  if (text.length < 2 || CALENDAR.has(lower) || COMPASS.test(text) || lexicon.neverNames.has(lower))
    return false;
  return ALONE.has(lower) || !lexicon.institutionNouns.has(lower);
}

const COMPASS = /^(?:north|south|east|west)$/i;
const LOWER_IN_NAMES =
  /^(?:of|the|and|for|on|in|to|at|de|del|della|der|den|di|da|dos|das|du|el|al|van|von|la|le|les|los|bin|bint|ibn|abu|ben|y|e|ould|a|an|with|without|against|under|&)$/i;

/** Capitals throughout, but for a noun of bodies behind ("Chakri dynasty") or a point of the compass before. */
function isWrittenAsName(tokens: Sentence['tokens'], lexicon: Lexicon): boolean {
  return tokens.every((token, at) => {
    if (isNameWord(token)) return true;
    const isLast = at === tokens.length - 1 && at > 0;
    if (!isLast) return at === 0 && DIRECTION.test(token.text);
    const isKind = lexicon.institutionNouns.has(lowerOf(token)) && token.deprel !== 'compound';
    return isKind && !tokens.some((other) => lexicon.neverNames.has(lowerOf(other)));
  });
}

const DIRECTION =
  /^(?:north|south|east|west|central|(?:north|south)-?(?:east|west)|(?:north|south|east|west)ern|(?:north|south)-?(?:east|west)ern)$/;

/** Written with a capital or a digit, or one of the small words that names hold. */
function isNameWord(token: Sentence['tokens'][number]): boolean {
  return (
    /^[\p{Lu}\d]/u.test(token.text) ||
    LOWER_IN_NAMES.test(token.text) ||
    !/\p{L}{2}/u.test(token.text) ||
    /^al-/.test(token.text)
  );
}

/** The noun that says what a name names: the last word, or the one before "of". */
function headWord(words: readonly string[]): string {
  const of = words.findIndex((word, at) => at > 0 && (word === 'of' || word === 'on' || word === 'for'));
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
}
