import { type Article, CALENDAR_WORDS } from '@precedent/model';
import { headWordOf, ONE_WORD_BODIES } from '../english/bodies/body-nouns.ts';
import { isNounOf } from '../english/forms/plural.ts';
import { NAME_PREFIX, SMALL_WORDS_IN_NAMES } from '../english/people/name-words.ts';
import { KINDS_OF_AREAS } from '../english/places/areas.ts';
import { COMPASS_POINTS, DIRECTIONS } from '../english/places/compass.ts';
import type { Sentence } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import type { MentionReason } from './mention-reason.ts';
import { type NameCandidate, strongestType } from './name-candidate.ts';
import { lowerOf } from './phrase.ts';
import { isTitleOnly } from './trim-name.ts';

/**
 * Why a name isn't one of the four types: because it is an event, law, belief, weekday or bare title, for
 * example.
 */
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
  if (words.length > 1 && lexicon.neverNames.has(words.join(' '))) return { kind: 'never-alone' };
  if (words.length === 1 && !canStandAlone(article.text.slice(tokens[0]?.start, tokens[0]?.end), lexicon))
    return { kind: 'never-alone' };
  if (name.source !== 'pattern' && !isWrittenAsName(tokens, lexicon)) return { kind: 'not-capitalised' };
  const isThing = type !== 'person' && isNounOf(headWordOf(words), lexicon.otherNouns);
  return isThing ? { kind: 'event-or-document' } : null;
}

/** False for a weekday, belief, compass point or bare noun ("Chamber"), which aren't names by themselves. */
function canStandAlone(text: string, lexicon: Lexicon): boolean {
  const lower = text.toLowerCase();
  if (
    text.length < 2 ||
    CALENDAR_WORDS.has(lower) ||
    COMPASS_POINTS.has(lower) ||
    lexicon.neverNames.has(lower)
  )
    return false;
  return ONE_WORD_BODIES.has(lower) || !lexicon.institutionNouns.has(lower);
}

/**
 * Capitalised throughout, except for a noun for bodies or areas at the end ("Chakri dynasty", "Sangin district") or a direction at the
 * start.
 */
function isWrittenAsName(tokens: Sentence['tokens'], lexicon: Lexicon): boolean {
  return tokens.every((token, at) => {
    if (isNameWord(token)) return true;
    const isLast = at === tokens.length - 1 && at > 0;
    if (!isLast) return at === 0 && DIRECTIONS.test(token.text);
    const noun = lowerOf(token);
    const isKind =
      (lexicon.institutionNouns.has(noun) || KINDS_OF_AREAS.has(noun)) && token.deprel !== 'compound';
    return isKind && !tokens.some((other) => lexicon.neverNames.has(lowerOf(other)));
  });
}

/** Whether a word begins with a capital or a digit, or is a small word found in names. */
function isNameWord(token: Sentence['tokens'][number]): boolean {
  return (
    /^[\p{Lu}\d]/u.test(token.text) ||
    SMALL_WORDS_IN_NAMES.has(token.text.toLowerCase()) ||
    !/\p{L}{2}/u.test(token.text) ||
    NAME_PREFIX.test(token.text)
  );
}
