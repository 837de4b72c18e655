import type { EntityType, GazetteerEntry, Span } from '@precedent/model';
import { foldName } from '@precedent/model';
import type { Document, Sentence, TokenRange } from '../document.ts';
import type { Lexicon } from './lexicon.ts';
import { addVotes, type NameCandidate, strongestType, type TypeVotes } from './name-candidate.ts';
import type { KnownName } from './name-index.ts';
import { headOf, isCapitalised, overlaps, spanOf, tokenAt } from './phrase.ts';
import { standsForState } from './seat.ts';
import { findSentenceNames } from './sentence-names.ts';

/** A name as it stands in the text, with its type settled over the whole document. */
export interface FoundName {
  sentence: number;
  tokens: TokenRange;
  head: number;
  span: Span;
  type: EntityType;
  entry: GazetteerEntry | null;
  /** "Iraqi" rather than "Iraq". */
  adjective: boolean;
}

/** All names of a document. What a name stands for is decided once for all its places. */
export function findNames(document: Document, lexicon: Lexicon): FoundName[] {
  const perSentence = document.sentences.map((sentence) =>
    findSentenceNames(document.article, sentence, lexicon),
  );
  const outer = perSentence.flatMap(({ names }) => names);
  const names = [...outer, ...findRepeats(document, outer)];
  const votes = poolVotes(document, names);
  const context = contextOf(document, [...names, ...perSentence.flatMap(({ nested }) => nested)]);
  const found = names.flatMap((name) => settle(document, name, votes, context, lexicon));
  const nested = perSentence
    .flatMap((sentence) => sentence.nested)
    .flatMap((name) => settleNested(document, name, found, context, lexicon));
  const parts = perSentence
    .flatMap((sentence) => sentence.parts)
    .flatMap((part) => {
      if (
        names.some(
          (name) => name.sentence === part.sentence && name.start <= part.token && part.token < name.end,
        )
      )
        return [];
      const tokens = { start: part.token, end: part.token + 1 };
      const entry = chooseEntry(part.known, context);
      if (entry?.type !== 'country') return [];
      return [
        {
          sentence: part.sentence,
          tokens,
          head: part.token,
          span: { start: part.start, end: part.end },
          type: entry.type,
          entry,
          adjective: true,
        },
      ];
    });
  return [...found, ...nested, ...parts];
}

/** Further places of names already found, where they are written alike and nothing else was found. */
function findRepeats(document: Document, names: readonly NameCandidate[]): NameCandidate[] {
  const texts = new Map<string, NameCandidate>();
  for (const name of names) {
    if (name.known.length > 0) continue;
    const words = wordsOf(document, name);
    if (words.every((word) => /^\p{Lu}/u.test(word)) && words.join('').length > 3)
      texts.set(words.join(' '), name);
  }
  const longest = Math.max(0, ...[...texts.keys()].map((text) => text.split(' ').length));
  return document.sentences.flatMap((sentence) => {
    const taken = names.filter((name) => name.sentence === sentence.index);
    const repeats: NameCandidate[] = [];
    for (let start = 0; start < sentence.tokens.length; start++)
      for (let length = Math.min(longest, sentence.tokens.length - start); length > 0; length--) {
        const range = { start, end: start + length };
        const like = texts.get(wordsIn(sentence, range).join(' '));
        if (!like || [...taken, ...repeats].some((name) => overlaps(name, range))) continue;
        repeats.push({ ...like, ...range, sentence: sentence.index, source: 'repeat', votes: {} });
        break;
      }
    return repeats;
  });
}

const wordsIn = (sentence: Sentence, range: TokenRange) =>
  sentence.tokens.slice(range.start, range.end).map((token) => token.text);

const wordsOf = (document: Document, name: NameCandidate) =>
  wordsIn(document.sentences[name.sentence] as Sentence, name);

/** Votes by folded name; a surname alone gets those of the full name too ("Volker", "Kurt Volker"). */
function poolVotes(document: Document, names: readonly NameCandidate[]): Map<string, TypeVotes> {
  const pooled = new Map<string, TypeVotes>();
  for (const name of names) {
    const key = keyOf(document, name);
    pooled.set(key, addVotes(pooled.get(key) ?? {}, name.votes));
  }
  const surnames = new Map<string, number>();
  for (const [key, votes] of pooled) {
    const words = key.split(' ');
    if (words.length > 1 && strongestType(votes) === 'person')
      surnames.set(words.at(-1) as string, votes.person ?? 0);
  }
  for (const [surname, weight] of surnames) {
    const votes = pooled.get(surname);
    if (votes) pooled.set(surname, addVotes(votes, { person: Math.min(weight, 3) }));
  }
  return pooled;
}

const keyOf = (document: Document, name: NameCandidate) => foldName(wordsOf(document, name).join(' '));

interface NameContext {
  /** Weight of each unambiguous gazetteer entry in the article. */
  entries: ReadonlyMap<string, number>;
}

function contextOf(_document: Document, names: readonly NameCandidate[]): NameContext {
  const entries = new Map<string, number>();
  for (const { known } of names) {
    if (known.length !== 1) continue;
    const { entry } = known[0] as KnownName;
    for (const id of entry.country === null ? [entry.id] : [entry.id, entry.country])
      entries.set(id, (entries.get(id) ?? 0) + 1);
  }
  return { entries };
}

/** Which of several bearers of a name is meant: the one whose state the article speaks of most. */
function chooseEntry(known: readonly KnownName[], context: NameContext): GazetteerEntry | null {
  let best: GazetteerEntry | null = null;
  let bestWeight = -1;
  for (const { entry } of known) {
    const weight =
      (context.entries.get(entry.id) ?? 0) * 2 +
      (entry.country ? (context.entries.get(entry.country) ?? 0) : 0);
    if (weight > bestWeight) {
      best = entry;
      bestWeight = weight;
    }
  }
  return best;
}

function settle(
  document: Document,
  name: NameCandidate,
  pooled: ReadonlyMap<string, TypeVotes>,
  context: NameContext,
  lexicon: Lexicon,
): FoundName[] {
  const sentence = document.sentences[name.sentence] as Sentence;
  const votes = addVotes(pooled.get(keyOf(document, name)) ?? {}, name.votes);
  const type = strongestType(votes);
  if (type === null) return [];
  if (type === 'person' || name.known.length === 0)
    return [found(sentence, name, type === 'country' ? 'place' : type, null, false)];
  return [settleKnown(sentence, name, name.known, context, lexicon)];
}

function settleKnown(
  sentence: Sentence,
  range: TokenRange,
  known: readonly KnownName[],
  context: NameContext,
  _lexicon: Lexicon,
): FoundName {
  const seats = known.filter(({ form }) => form === 'seat');
  const others = known.filter(({ form }) => form !== 'seat');
  const head = headOf(sentence, range);
  const text = sentence.tokens
    .slice(range.start, range.end)
    .map((token) => token.text)
    .join(' ');
  const seat = chooseEntry(seats, context);
  if (seat && standsForState(sentence, range, head, text))
    return found(sentence, range, seat.type, seat, false);
  if (seat && others.length === 0) return found(sentence, range, 'place', null, false);
  const entry = chooseEntry(others, context) as GazetteerEntry;
  const form = others.find((name) => name.entry === entry)?.form;
  return found(sentence, range, entry.type, entry, form === 'adjective');
}

/** Names that hold a country's name without speaking of the country: "Bank of America", "Greek Reporter". */
function settleNested(
  document: Document,
  name: NameCandidate,
  outers: readonly FoundName[],
  context: NameContext,
  lexicon: Lexicon,
): FoundName[] {
  const sentence = document.sentences[name.sentence] as Sentence;
  const outer = outers.find((other) => other.sentence === name.sentence && overlaps(other.tokens, name));
  if (!outer || outer.type !== 'institution' || outer.entry !== null) return [];
  if (!isOfState(sentence, outer.tokens, lexicon)) return [];
  const settled = settleKnown(sentence, name, name.known, context, lexicon);
  return settled.type === 'country' || settled.type === 'place' ? [settled] : [];
}

const OF_STATE =
  /^(?:ministry|department|government|court|parliament|senate|congress|house|assembly|army|navy|police|force|forces|guard|council|commission|embassy|cabinet|legislature|party|agency|administration|council|tribunal|military|presidency|office|bank|committee|authority|authorities)$/i;

function isOfState(sentence: Sentence, outer: TokenRange, _lexicon: Lexicon): boolean {
  return sentence.tokens.slice(outer.start, outer.end).some((token) => OF_STATE.test(token.text));
}

function found(
  sentence: Sentence,
  range: TokenRange,
  type: EntityType,
  entry: GazetteerEntry | null,
  adjective: boolean,
): FoundName {
  return {
    sentence: sentence.index,
    tokens: { start: range.start, end: range.end },
    head: headOf(sentence, range),
    span: spanOf(sentence, range),
    type,
    entry,
    adjective,
  };
}

export function isNameToken(sentence: Sentence, index: number): boolean {
  return isCapitalised(tokenAt(sentence, index));
}
