import { ONE_WORD_BODIES } from '../english/bodies/body-nouns.ts';
import { GOVERNMENT_LEVELS, GOVERNMENT_NOUNS } from '../english/bodies/government-words.ts';
import { isPartyName } from '../english/bodies/party-words.ts';
import { LEADING_DETERMINERS } from '../english/grammar/determiners.ts';
import { POSSESSIVE_MARK } from '../english/grammar/possessive.ts';
import { HONORIFICS } from '../english/people/honorifics.ts';
import { AFFILIATED, BETWEEN_TITLES, NAME_PARTICLES, NAME_PREFIX } from '../english/people/name-words.ts';
import type { Sentence, Token, TokenRange } from '../parse/document.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapitalised, lowerOf, tokenAt } from './phrase.ts';

/** Removes determiners, possessive markers and punctuation from the ends of a name; null if nothing is left. */
export function trimEdges(sentence: Sentence, range: TokenRange): TokenRange | null {
  let { start, end } = range;
  while (
    start < end &&
    (isEdge(sentence, start) || isAffiliated(sentence, start, end) || isPartyIn(sentence, start, start + 1))
  )
    start++;
  while (end > start && (isEdge(sentence, end - 1) || isPartyIn(sentence, end - 1, end - 2))) end--;
  return start < end ? { start, end } : null;
}

/** Whether a word begins the sentence, even after a quotation mark, so that its capital isn't evidence. */
const isFirstWord = (sentence: Sentence, index: number) =>
  sentence.tokens.findIndex((token) => /\p{L}/u.test(token.text)) === index;

/** "Trump" for "Trump administration", because governments are found by the name of their state or leader. */
export function trimGovernment(sentence: Sentence, range: TokenRange): TokenRange | null {
  let end = range.end;
  while (end > range.start && GOVERNMENT_NOUNS.has(lowerOf(tokenAt(sentence, end - 1)))) end--;
  while (end < range.end && end > range.start && GOVERNMENT_LEVELS.has(lowerOf(tokenAt(sentence, end - 1))))
    end--;
  return end > range.start ? { start: range.start, end } : null;
}

/** "Kurdish-led" before "Syrian Democratic Forces", "California-based" before "Global Horizons". */
const isAffiliated = (sentence: Sentence, index: number, end: number) =>
  index < end - 1 && AFFILIATED.test(tokenAt(sentence, index).text);

/** A party's name beside that of a chamber: "Republican Senate" Majority Leader, "Senate Democratic" leader. */
function isPartyIn(sentence: Sentence, party: number, chamber: number): boolean {
  const beside = sentence.tokens[chamber];
  return (
    beside !== undefined && ONE_WORD_BODIES.has(lowerOf(beside)) && isPartyName(tokenAt(sentence, party).text)
  );
}

const OPENERS = new Set(['ADV', 'SCONJ', 'ADP', 'CCONJ', 'INTJ', 'AUX']);

function isEdge(sentence: Sentence, index: number): boolean {
  const token = tokenAt(sentence, index);
  // The parser takes "Al-Qaida" for an adverb.
  const isName = /-\p{Lu}/u.test(token.text);
  if (OPENERS.has(token.upos) && !isName && isFirstWord(sentence, index)) return true;
  return (
    LEADING_DETERMINERS.has(lowerOf(token)) ||
    POSSESSIVE_MARK.test(token.text) ||
    !/[\p{L}\p{N}]/u.test(token.text)
  );
}

/**
 * A person's name without the titles before it: "Mark Rutte" for "former Dutch Prime Minister Mark Rutte". Null
 * if there are only titles: "Attorney General".
 */
export function trimPersonTitles(sentence: Sentence, range: TokenRange, lexicon: Lexicon): TokenRange | null {
  let start = behindOffice(sentence, range, lexicon);
  while (start < range.end && isBeforeName(sentence, start, range.end, lexicon)) start++;
  const rest = { start, end: range.end };
  return start < range.end && isWrittenAsName(tokenAt(sentence, start)) ? rest : null;
}

/** The position after the last noun of office before the name: "Senate Majority Leader | Mitch McConnell". */
function behindOffice(sentence: Sentence, range: TokenRange, lexicon: Lexicon): number {
  for (let at = range.end - 2; at > range.start; at--) {
    const lower = lowerOf(tokenAt(sentence, at));
    if (lexicon.officeNouns.has(lower) && !HONORIFICS.has(lower)) return at + 1;
  }
  return range.start;
}

function isBeforeName(sentence: Sentence, index: number, end: number, lexicon: Lexicon): boolean {
  const token = tokenAt(sentence, index);
  const lower = lowerOf(token);
  if (BETWEEN_TITLES.has(lower) && index + 1 < end) return !isNameParticle(sentence, index);
  if (lexicon.titleWords.has(lower) || lexicon.personNouns.has(lower)) return true;
  if (!isWrittenAsName(token)) return !NAME_PARTICLES.has(lower);
  const isLast = index === end - 1;
  return !isLast && lexicon.names.named(token.text).some((known) => known.form === 'adjective');
}

const isWrittenAsName = (token: Token) => isCapitalised(token) || NAME_PREFIX.test(token.text);

const isNameParticle = (sentence: Sentence, index: number) =>
  NAME_PARTICLES.has(lowerOf(tokenAt(sentence, index)));

/** Whether a range consists only of words for an office: "Secretary of State". */
export function isTitleOnly(sentence: Sentence, range: TokenRange, lexicon: Lexicon): boolean {
  return sentence.tokens.slice(range.start, range.end).every((token) => {
    const lower = lowerOf(token);
    return lexicon.titleWords.has(lower) || BETWEEN_TITLES.has(lower) || lexicon.personNouns.has(lower);
  });
}
