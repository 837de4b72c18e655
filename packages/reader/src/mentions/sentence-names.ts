import { type Article, MONTHS, WEEKDAYS } from '@precedent/model';
import type { Sentence, TokenRange } from '../parse/document.ts';
import { ALONE, findBodyNames } from './body-names.ts';
import { findKnownNames, type NamePart } from './gazetteer-names.ts';
import { findGivenNameNames } from './given-name-names.ts';
import type { Lexicon } from './lexicon.ts';
import { addVotes, type NameCandidate, strongestType } from './name-candidate.ts';
import { isNoun, voteOnType } from './name-votes.ts';
import { contains, isCapitalised, lowerOf, overlaps, tokenAt } from './phrase.ts';
import { isTitleOnly, trimEdges, trimGovernment, trimPersonTitles } from './trim-name.ts';

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
  const { names: known, nested: within, parts } = findKnownNames(article, sentence, lexicon);
  const recognised = sentence.namedEntities.map((entity) => candidate(sentence, entity, 'recogniser'));
  const bodies = findBodyNames(sentence, lexicon).map((range) => candidate(sentence, range, 'pattern'));
  const given = findGivenNameNames(sentence, lexicon).map((range) =>
    candidate(sentence, range, 'recogniser'),
  );
  const proposed = sentence.mentionProposals
    .filter(
      (proposal) => proposal.score >= PROPOSAL_THRESHOLD && isNamelike(sentence, proposal, proposal.anchor),
    )
    .map((proposal) => candidate(sentence, proposal, 'proposal'));
  const trimmed = [...recognised, ...given, ...bodies, ...proposed]
    .flatMap((name) => trim(sentence, name, lexicon))
    .filter((name) => !isCompoundOf(name, parts));
  const all = [...known, ...trimmed];
  const chosen: NameCandidate[] = [];
  for (const name of all.sort(byPriority))
    if (!chosen.some((other) => overlaps(other, name))) chosen.push(name);
  const names = chosen
    .map((name) => withVotes(sentence, name, known, lexicon))
    .filter((name) => isEntityName(article, sentence, name, lexicon));
  const nested = [...known, ...within].filter((name) =>
    names.some((outer) => contains(outer, name) && outer.end - outer.start > name.end - name.start),
  );
  return { names: names.sort((a, b) => a.start - b.start), nested, parts };
}

/** "U.S.-led", "Trump-Ukraine": one word that only holds names. */
const isCompoundOf = (name: NameCandidate, parts: readonly NamePart[]) =>
  name.end - name.start === 1 && parts.some(({ token }) => token === name.start);

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
  const bounds = trimEdges(sentence, name);
  const edges = bounds && trimGovernment(sentence, bounds);
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
    Number(b.source === 'pattern') - Number(a.source === 'pattern') ||
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

const CALENDAR = new Set(
  [...MONTHS, ...WEEKDAYS, ...WEEKDAYS.map((day) => `${day}s`)].map((word) => word.toLowerCase()),
);

/** Whether a name is one of the four types at all: no event, law, belief, weekday or bare title. */
function isEntityName(article: Article, sentence: Sentence, name: NameCandidate, lexicon: Lexicon): boolean {
  if (name.known.length > 0) return true;
  const type = strongestType(name.votes);
  if (type === null || isTitleOnly(sentence, name, lexicon)) return false;
  const tokens = sentence.tokens.slice(name.start, name.end);
  const words = tokens.map(lowerOf);
  if (words.length === 1 && !canStandAlone(article.text.slice(tokens[0]?.start, tokens[0]?.end), lexicon))
    return false;
  if (name.source !== 'pattern' && !isWrittenAsName(tokens, lexicon)) return false;
  return type === 'person' || !isNoun(headWord(words), lexicon.otherNouns);
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
