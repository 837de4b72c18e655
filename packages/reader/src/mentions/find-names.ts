import { LANGUAGE_WORDS } from '../english/bodies/body-nouns.ts';
import { saysParty } from '../english/bodies/party-words.ts';
import { singularOfSurname } from '../english/forms/plural.ts';
import { KIN_GROUPS } from '../english/people/name-words.ts';
import type { Document, Sentence } from '../parse/document.ts';
import { type Sifted, sift } from '../trace/sift.ts';
import { findAffiliations } from './affiliations.ts';
import type { FoundName } from './found-name.ts';
import type { NamePart } from './gazetteer-names.ts';
import { groupBySentence } from './group-by-sentence.ts';
import { withKinds } from './kinds-after-names.ts';
import type { Lexicon } from './lexicon.ts';
import { type DroppedMention, dropMention, type MentionReason } from './mention-reason.ts';
import type { NameCandidate } from './name-candidate.ts';
import { settleNested, settlePart, tokensOf } from './nested-names.ts';
import { lowerOf, overlaps, tokenAt } from './phrase.ts';
import { poolVotes } from './pooled-votes.ts';
import { findRepeats } from './repeats.ts';
import { findSentenceNames } from './sentence-names.ts';
import { type EntryWeights, settleName, weighEntries } from './settle-name.ts';

export interface FoundNames {
  names: FoundName[];
  dropped: DroppedMention[];
}

/** All names in a document. What a name refers to is decided from all its occurrences together. */
export function findNames(document: Document, lexicon: Lexicon): FoundNames {
  const perSentence = document.sentences.map((sentence) =>
    findSentenceNames(document.article, sentence, lexicon),
  );
  const first = perSentence.flatMap(({ names }) => names);
  const nested = perSentence.flatMap((sentence) => sentence.nested);
  const parts = perSentence.flatMap((sentence) => sentence.parts);
  const candidates = [...first, ...findRepeats(document, first)];
  const votes = poolVotes(document, candidates, lexicon);
  const weights = weighEntries([...candidates, ...nested, ...parts]);
  const affiliations = document.sentences.flatMap((sentence) => findAffiliations(sentence, lexicon));
  const settled = settleAll(
    candidates,
    (name) => settleName(document, name, votes, weights),
    (name) => dropMention(name, name.source, { kind: 'untyped' }),
  );
  const outer = settled.names.filter((name) => !isAffiliation(name, affiliations));
  const outerIn = groupBySentence(outer);
  const within = settleAll(
    nested,
    (name) => settleNested(document, name, outerIn(name.sentence), weights),
    (name) => dropMention(name, name.source, { kind: 'not-its-state' }),
  );
  const halves = settleParts(document, parts, candidates, weights);
  const found = [...outer, ...within.names, ...halves.names, ...affiliations];
  const { kept, dropped: idle } = siftIdleNames(document, found);
  const dropped = [
    ...perSentence.flatMap((sentence) => sentence.dropped),
    ...[settled, within, halves].flatMap((part) => part.dropped),
    ...idle.map(({ item, reason }) => dropName(item, reason)),
  ];
  return { names: withKinds(document, kept), dropped };
}

/** Settles every item. Items that can't be settled are dropped. */
function settleAll<Item>(
  items: readonly Item[],
  settle: (item: Item) => FoundName | null,
  drop: (item: Item) => DroppedMention,
): FoundNames {
  const names: FoundName[] = [];
  const dropped: DroppedMention[] = [];
  for (const item of items) {
    const name = settle(item);
    if (name) names.push(name);
    else dropped.push(drop(item));
  }
  return { names, dropped };
}

function settleParts(
  document: Document,
  parts: readonly NamePart[],
  candidates: readonly NameCandidate[],
  weights: EntryWeights,
): FoundNames {
  const drop = (part: NamePart, kind: 'within-name' | 'neither-country-nor-body') =>
    dropMention({ sentence: part.sentence, ...tokensOf(part) }, 'hyphenated', { kind });
  const candidatesIn = groupBySentence(candidates);
  const { kept, dropped } = sift(parts, (part) =>
    candidatesIn(part.sentence).some((name) => overlaps(name, tokensOf(part))) ? 'within-name' : null,
  );
  const settled = settleAll(
    kept,
    (part) => settlePart(document, part, weights),
    (part) => drop(part, 'neither-country-nor-body'),
  );
  return {
    names: settled.names,
    dropped: [...dropped.map(({ item, reason }) => drop(item, reason)), ...settled.dropped],
  };
}

function dropName({ sentence, tokens }: FoundName, reason: MentionReason): DroppedMention {
  return dropMention({ sentence, ...tokens }, 'name', reason);
}

/** Whether a name is an affiliation such as "R-ME", which is replaced by its party and state. */
function isAffiliation({ sentence, tokens }: FoundName, affiliations: readonly FoundName[]): boolean {
  return affiliations.some((other) => other.sentence === sentence && overlaps(other.tokens, tokens));
}

/** Drops names of languages and families and adjectives of regions, which aren't one of the four types. */
function siftIdleNames(document: Document, names: readonly FoundName[]): Sifted<FoundName, MentionReason> {
  const named = new Set(names.filter((name) => !name.adjective).map((name) => name.entry?.id));
  const surnames = new Set(
    names.filter(({ type }) => type === 'person').map((name) => textOf(document, name).split(' ').at(-1)),
  );
  return sift(names, (name) => {
    const sentence = document.sentences[name.sentence] as Sentence;
    const next = sentence.tokens[name.tokens.end];
    const follows = next ? lowerOf(next) : '';
    if (name.adjective && LANGUAGE_WORDS.has(follows)) return { kind: 'language' };
    if (name.adjective && isRegional(name) && !named.has(name.entry?.id)) return { kind: 'region' };
    if (name.type === 'person' && KIN_GROUPS.has(follows)) return { kind: 'family' };
    return isFamily(sentence, name, surnames) ? { kind: 'family' } : null;
  });
}

/**
 * Whether a name is the adjective of a region ("European", "Siberian"), which can't act as a state or party
 * can.
 */
const isRegional = ({ type, entry }: FoundName) =>
  type === 'place' || (type === 'institution' && !saysParty(entry?.name ?? ''));

const textOf = (document: Document, name: FoundName) =>
  document.article.text.slice(name.span.start, name.span.end);

/** Whether a name is a family, "the Bidens", because Biden is a person's name in the article. */
function isFamily(sentence: Sentence, name: FoundName, surnames: ReadonlySet<string | undefined>): boolean {
  if (name.tokens.end - name.tokens.start > 1 || name.entry) return false;
  const { text } = tokenAt(sentence, name.head);
  const surname = singularOfSurname(text);
  return surname !== null && surnames.has(surname);
}
