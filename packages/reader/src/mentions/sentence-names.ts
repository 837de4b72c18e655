import type { Article } from '@precedent/model';
import type { Sentence, TokenRange } from '../document.ts';
import { findBodyNames } from './body-names.ts';
import { findKnownNames, type NamePart } from './gazetteer-names.ts';
import type { Lexicon } from './lexicon.ts';
import { addVotes, type NameCandidate, strongestType } from './name-candidate.ts';
import { isNoun, voteOnType } from './name-votes.ts';
import { contains, isCapitalised, lowerOf, overlaps, spanOf, tokenAt } from './phrase.ts';
import { isTitleOnly, trimEdges, trimPersonTitles } from './trim-name.ts';

/** A proposal below this is not taken for a name where nothing else speaks for one. Chosen on dev data. */
const PROPOSAL_THRESHOLD = 0.5;

export interface SentenceNames {
  /** Names that do not overlap. */
  names: NameCandidate[];
  /** Known names within `names` ("Iraqi" in "Iraqi parliament"). */
  nested: NameCandidate[];
  parts: NamePart[];
}

/** The names of one sentence: what the model, the gazetteer and patterns find, settled where they overlap. */
export function findSentenceNames(article: Article, sentence: Sentence, lexicon: Lexicon): SentenceNames {
  const { names: known, parts } = findKnownNames(article, sentence, lexicon);
  const recognised = sentence.namedEntities.map((entity) => candidate(sentence, entity, 'recogniser'));
  const bodies = findBodyNames(sentence, lexicon).map((range) => candidate(sentence, range, 'pattern'));
  const proposed = sentence.mentionProposals
    .filter(
      (proposal) => proposal.score >= PROPOSAL_THRESHOLD && isNamelike(sentence, proposal, proposal.anchor),
    )
    .map((proposal) => candidate(sentence, proposal, 'proposal'));
  const trimmed = [...recognised, ...bodies, ...proposed].flatMap((name) => trim(sentence, name, lexicon));
  const all = [...known, ...trimmed];
  const chosen: NameCandidate[] = [];
  for (const name of all.sort(byPriority))
    if (!chosen.some((other) => overlaps(other, name))) chosen.push(name);
  const names = chosen
    .map((name) => withVotes(sentence, name, known, lexicon))
    .filter((name) => isEntityName(article, sentence, name, lexicon));
  const nested = known.filter((name) =>
    names.some((outer) => contains(outer, name) && outer.end - outer.start > name.end - name.start),
  );
  return { names: names.sort((a, b) => a.start - b.start), nested, parts };
}

function candidate(sentence: Sentence, range: TokenRange, source: NameCandidate['source']): NameCandidate {
  return { sentence: sentence.index, start: range.start, end: range.end, votes: {}, known: [], source };
}

function isNamelike(sentence: Sentence, range: TokenRange, anchor: number): boolean {
  const token = tokenAt(sentence, anchor);
  return (
    isCapitalised(token) && token.upos !== 'PRON' && token.upos !== 'DET' && range.end - range.start < 10
  );
}

function trim(sentence: Sentence, name: NameCandidate, lexicon: Lexicon): NameCandidate[] {
  const edges = trimEdges(sentence, name);
  if (!edges) return [];
  const votes = voteOnType(sentence, edges, [], lexicon);
  const range = strongestType(votes) === 'person' ? trimPersonTitles(sentence, edges, lexicon) : edges;
  return range ? [{ ...name, ...range }] : [];
}

const LAST_RESORT: Readonly<Record<NameCandidate['source'], number>> = {
  pattern: 0,
  gazetteer: 0,
  recogniser: 0,
  repeat: 1,
  proposal: 1,
};

/** Longer first; the model's proposals, whose bounds are loose, only where nothing else stands. */
function byPriority(a: NameCandidate, b: NameCandidate): number {
  return (
    LAST_RESORT[a.source] - LAST_RESORT[b.source] ||
    b.end - b.start - (a.end - a.start) ||
    b.known.length - a.known.length ||
    a.start - b.start
  );
}

function withVotes(
  sentence: Sentence,
  name: NameCandidate,
  known: readonly NameCandidate[],
  lexicon: Lexicon,
): NameCandidate {
  const exact = known.find((other) => other.start === name.start && other.end === name.end)?.known ?? [];
  const votes = voteOnType(sentence, name, exact, lexicon);
  const body = name.source === 'pattern' ? { institution: 1.5 } : {};
  return { ...name, known: exact, votes: addVotes(votes, body) };
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Whether a name is one of the four types at all: no event, law, belief, weekday or bare title. */
function isEntityName(article: Article, sentence: Sentence, name: NameCandidate, lexicon: Lexicon): boolean {
  const words = sentence.tokens.slice(name.start, name.end).map(lowerOf);
  const { start, end } = spanOf(sentence, name);
  const text = article.text.slice(start, end);
  if (name.known.length > 0) return true;
  if (strongestType(name.votes) === null) return false;
  if (
    words.length === 1 &&
    (lexicon.neverNames.has(words[0] as string) || CALENDAR.test(text) || text.length < 2)
  )
    return false;
  if (isTitleOnly(sentence, name, lexicon)) return false;
  const isPerson = strongestType(name.votes) === 'person';
  return isPerson || !isNoun(headWord(words), lexicon.otherNouns);
}

/** The noun that says what a name names: the last word, or the one before "of". */
function headWord(words: readonly string[]): string {
  const of = words.findIndex((word, at) => at > 0 && (word === 'of' || word === 'on' || word === 'for'));
  return (of > 0 ? words[of - 1] : words.at(-1)) ?? '';
}
