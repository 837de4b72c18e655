import { CALENDAR_WORDS, MINISTRY_FIELDS } from '@precedent/model';
import {
  AND,
  BEFORE_HOUSE,
  FIELD_LINKS,
  KINDS_OF_ORGANS,
  MINISTRY,
  ONE_WORD_BODIES,
  OWNED_ORGANS,
  TAKE_FOR,
  UNSPECIFIC_OF_STATE,
  UNSPECIFIC_ORGANS,
  WITH_BRANCHES,
} from '../english/bodies/body-nouns.ts';
import { isNounOf } from '../english/forms/plural.ts';
import { DEFINITE_ARTICLE } from '../english/grammar/determiners.ts';
import { POSSESSIVE_MARK } from '../english/grammar/possessive.ts';
import { OWNER, PLACE } from '../english/grammar/prepositions.ts';
import type { Sentence, TokenRange } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapitalised, lowerOf, nounOf, tokenAt } from './phrase.ts';

/**
 * Names of bodies recognised by their noun: "House of Representatives", "Committee on Foreign Affairs",
 * "Supreme Court". Organs of a state may be in lower case: "the Iraqi parliament", "election commission".
 */
export function findBodyNames(sentence: Sentence, lexicon: Lexicon): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const range =
      capitalisedBodyAt(sentence, at, lexicon) ??
      ownedOrganAt(sentence, at, lexicon) ??
      stateOrganAt(sentence, at, lexicon) ??
      branchAt(sentence, at);
    if (range) ranges.push(range);
  }
  return ranges.filter((range) => !ranges.some((other) => other !== range && isWithin(range, other)));
}

/** "al-Qaida in Iraq", "Al Qaida in the Arabian Peninsula". */
function branchAt(sentence: Sentence, at: number): TokenRange | null {
  const length = [1, 2].find((words) => {
    const text = sentence.tokens
      .slice(at, at + words)
      .map(lowerOf)
      .join('-');
    return WITH_BRANCHES.has(text);
  });
  const link = at + (length ?? 0);
  if (length === undefined || !sentence.tokens[link] || lowerOf(tokenAt(sentence, link)) !== PLACE)
    return null;
  const first =
    tokenAt(sentence, link + 1) && lowerOf(tokenAt(sentence, link + 1)) === DEFINITE_ARTICLE
      ? link + 2
      : link + 1;
  let end = first;
  while (end < sentence.tokens.length && isCapitalised(tokenAt(sentence, end))) end++;
  return end > first ? { start: at, end } : null;
}

const isWithin = (inner: TokenRange, outer: TokenRange) =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

function capitalisedBodyAt(sentence: Sentence, noun: number, lexicon: Lexicon): TokenRange | null {
  const token = tokenAt(sentence, noun);
  if (!isCapitalised(token) || !isBodyNoun(token.text, lexicon)) return null;
  const start = startOfCapitals(sentence, noun, lexicon);
  const end = endOfComplement(sentence, noun, lexicon);
  if (end - start > 1) return { start, end };
  return ONE_WORD_BODIES.has(lowerOf(token)) &&
    !(noun > 0 && lowerOf(tokenAt(sentence, noun - 1)) === BEFORE_HOUSE)
    ? { start, end }
    : null;
}

function isBodyNoun(text: string, lexicon: Lexicon): boolean {
  const lower = text.toLowerCase();
  return isNounOf(lower, lexicon.institutionNouns);
}

/**
 * Extends to the left over capitalised words and "and" or "of" between them: "Oversight and Reform Committee".
 */
function startOfCapitals(sentence: Sentence, noun: number, lexicon: Lexicon): number {
  let start = noun;
  for (;;) {
    const before = start - 1;
    if (before < 0) return start;
    const token = tokenAt(sentence, before);
    const lower = lowerOf(token);
    if (isCapitalised(token) && !isOpener(sentence, before, lexicon)) start = before;
    else if (lower === AND && before > 0 && isJoined(sentence, before)) start = before - 1;
    else return start;
  }
}

/** Whether "and" is part of a name: "Justice and Development Party", but not "Iran and Foreign Ministry". */
function isJoined(sentence: Sentence, and: number): boolean {
  const left = tokenAt(sentence, and - 1);
  const right = tokenAt(sentence, and + 1);
  return isCapitalised(left) && right.deprel === 'conj' && ['compound', 'amod'].includes(left.deprel);
}

/**
 * Whether a word is capitalised because it begins the sentence or is a title, not because it is part of the
 * name.
 */
function isOpener(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  const token = tokenAt(sentence, index);
  if (!['PROPN', 'NOUN', 'ADJ', 'NUM'].includes(token.upos)) return true;
  const lower = lowerOf(token);
  if (index === 0 && token.upos !== 'PROPN' && lexicon.names.named(token.text).length === 0)
    return token.upos === 'ADJ';
  return lexicon.personNouns.has(lower) && token.upos !== 'ADJ';
}

/**
 * Extends over "of", "for" or "on" and the capitalised words after it: "on International Religious Freedom".
 */
function endOfComplement(sentence: Sentence, noun: number, lexicon: Lexicon): number {
  let end = noun + 1;
  for (;;) {
    const link = sentence.tokens[end];
    if (!link || !isLink(lowerOf(link), nounOf(tokenAt(sentence, noun)), end === noun + 1)) return end;
    let next = end + 1;
    if (sentence.tokens[next] && lowerOf(tokenAt(sentence, next)) === DEFINITE_ARTICLE) next++;
    const first = sentence.tokens[next];
    if (!first || !isCapitalised(first) || CALENDAR_WORDS.has(lowerOf(first))) return end;
    next++;
    while (
      next < sentence.tokens.length &&
      isCapitalised(tokenAt(sentence, next)) &&
      !isPersonNoun(sentence, next, lexicon)
    )
      next++;
    end = next;
  }
}

/** "House of Commons Speaker John Bercow": the name of the body ends before the title. */
const isPersonNoun = (sentence: Sentence, index: number, lexicon: Lexicon) =>
  lexicon.personNouns.has(lowerOf(tokenAt(sentence, index)));

function isLink(word: string, noun: string, first: boolean): boolean {
  if (OWNER.includes(word)) return true;
  if (word === AND) return !first;
  return FIELD_LINKS.has(word) && TAKE_FOR.has(noun);
}

/**
 * An organ in lower case with the state that is named directly before it: "Chad's foreign ministry", "Israeli security
 * cabinet". By words alone, because the parse often takes "court" or "ministry" for a verb.
 */
function ownedOrganAt(sentence: Sentence, noun: number, lexicon: Lexicon): TokenRange | null {
  const organ = lowerOf(tokenAt(sentence, noun));
  if (!OWNED_ORGANS.has(organ)) return null;
  let start = noun;
  while (start > 0 && KINDS_OF_ORGANS.has(lowerOf(tokenAt(sentence, start - 1)))) start--;
  const isBare = start === noun;
  if (start === 0 || (isBare && UNSPECIFIC_OF_STATE.has(organ))) return null;
  const isPossessive = POSSESSIVE_MARK.test(tokenAt(sentence, start - 1).text);
  const owner = isPossessive ? start - 2 : start - 1;
  if (owner < 0 || !isNamedState(sentence, owner, lexicon)) return null;
  return { start: owner, end: noun + 1 };
}

function isNamedState(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  const token = tokenAt(sentence, index);
  return isCapitalised(token) && lexicon.names.named(token.text).some(({ entry }) => entry.type !== 'person');
}

/** An organ of the state in lower case, with the adjectives and nouns that belong to it. */
function stateOrganAt(sentence: Sentence, noun: number, lexicon: Lexicon): TokenRange | null {
  const token = tokenAt(sentence, noun);
  if (isCapitalised(token) || !['NOUN', 'PROPN'].includes(token.upos)) return null;
  let start = noun;
  while (start > 0 && isModifier(sentence, start - 1, noun)) start--;
  for (let from = start; from <= noun; from++) {
    const words = sentence.tokens.slice(from, noun + 1).map(lowerOf);
    const rest = words.filter((_, at) => !isCapitalised(tokenAt(sentence, from + at)));
    if (isOrganName(rest, words.length > rest.length, lexicon)) return { start: from, end: noun + 1 };
  }
  return null;
}

const isModifier = (sentence: Sentence, index: number, noun: number) => {
  const token = tokenAt(sentence, index);
  return ['amod', 'compound'].includes(token.deprel) && token.head > index && token.head <= noun;
};

function isOrganName(words: string[], ofState: boolean, lexicon: Lexicon): boolean {
  if (words.length === 0) return false;
  const phrase = words.join(' ');
  const noun = words.at(-1) as string;
  if (words.length === 1) return lexicon.stateOrgans.has(noun) && (ofState || !UNSPECIFIC_ORGANS.has(noun));
  if (lexicon.stateOrgans.has(phrase)) return true;
  return noun === MINISTRY && words.length === 2 && MINISTRY_FIELDS.has(words[0] as string);
}
