import { foldName } from '@precedent/model';
import type { Mention } from '../mentions/mention.ts';
import type { Document } from '../parse/document.ts';
import { findExpansions } from './acronyms.ts';
import type { Chains } from './chains.ts';
import { isShortBody, stemOfParty, wordsOfBody } from './institution-names.ts';

/** Joins names of institutions: acronyms, short forms, and words for a party and its members. */
export function linkBodies(document: Document, named: readonly Mention[], chains: Chains): void {
  const distinct = firstOfEachName(named);
  const expansionOf = findExpansions(distinct);
  for (const mention of distinct) {
    const expanded = definitionOf(document, mention, named) ?? expansionOf(mention.text);
    if (expanded) chains.join(expanded.index, mention.index, 'acronym');
  }
  const byWord = indexByWord(distinct);
  const owns = findOwners(named);
  for (const mention of distinct) {
    const longer = withWordsOf(mention, byWord).filter(
      (other) =>
        isLonger(other, mention) &&
        isShortBody(mention.text, other.text) &&
        agreeOnEntry(other, mention) &&
        !owns(mention.text, other.text),
    );
    const [first] = longer;
    const bodies = new Set(longer.map((other) => chains.find(other.index)));
    if (first && bodies.size === 1) chains.join(first.index, mention.index, 'short-name');
  }
  linkParties(distinct, chains);
}

/**
 * Whether a name stands somewhere inside another as a mention of its own, which is then the body's owner and no short
 * form of it: "IAEA" in "IAEA board", "European Union" in "European Union Force".
 */
function findOwners(named: readonly Mention[]): (owner: string, owned: string) => boolean {
  const pairs = new Set<string>();
  const inOrder = named.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const [at, outer] of inOrder.entries())
    for (let next = at + 1; next < inOrder.length; next++) {
      const inner = inOrder[next]!;
      if (inner.span.start >= outer.span.end) break;
      pairs.add(keyOfPair(inner.text, outer.text));
    }
  return (owner, owned) => pairs.has(keyOfPair(owner, owned));
}

const keyOfPair = (owner: string, owned: string) => `${foldName(owner)}\n${foldName(owned)}`;

/** Longest first, so that longer names are already joined when a short form is looked up. */
function firstOfEachName(named: readonly Mention[]): Mention[] {
  const firsts = new Map<string, Mention>();
  for (const mention of named)
    if (!firsts.has(foldName(mention.text))) firsts.set(foldName(mention.text), mention);
  return [...firsts.values()].sort(
    (a, b) => wordsOfBody(b.text).length - wordsOfBody(a.text).length || a.index - b.index,
  );
}

type ByWord = ReadonlyMap<string, readonly Mention[]>;

/** All mentions with each word, so that long lists of bodies aren't compared in pairs. */
function indexByWord(mentions: readonly Mention[]): ByWord {
  const byWord = new Map<string, Mention[]>();
  for (const mention of mentions)
    for (const word of new Set(wordsOfBody(mention.text))) {
      const known = byWord.get(word);
      if (known) known.push(mention);
      else byWord.set(word, [mention]);
    }
  return byWord;
}

/** The mentions that may have every word of a name: those with its rarest word. */
function withWordsOf({ text }: Mention, byWord: ByWord): readonly Mention[] {
  const lists = wordsOfBody(text).map((word) => byWord.get(word) ?? []);
  return lists.reduce<readonly Mention[]>(
    (rarest, list) => (list.length < rarest.length ? list : rarest),
    lists[0] ?? [],
  );
}

/**
 * If the number of words is the same, the earlier counts as longer: "116th U.S. Congress", "United States
 * Congress".
 */
function isLonger(a: Mention, b: Mention): boolean {
  const difference = wordsOfBody(a.text).length - wordsOfBody(b.text).length;
  return difference > 0 || (difference === 0 && a.index < b.index);
}

function linkParties(distinct: readonly Mention[], chains: Chains): void {
  const parties = new Map<string, Mention>();
  for (const mention of distinct) {
    const stem = stemOfParty(mention.text);
    if (stem === null) continue;
    const known = parties.get(stem);
    if (!known) parties.set(stem, mention);
    else if (agreeOnEntry(known, mention)) chains.join(known.index, mention.index, 'party');
  }
}

const agreeOnEntry = (a: Mention, b: Mention) =>
  a.gazetteer === null || b.gazetteer === null || a.gazetteer === b.gazetteer;

/** The name before an acronym in parentheses: "Movement for Democratic Change (MDC)". */
function definitionOf(document: Document, mention: Mention, named: readonly Mention[]): Mention | undefined {
  const { text } = document.article;
  if (text[mention.span.start - 1] !== '(' || text[mention.span.end] !== ')') return undefined;
  const initial = mention.text[0]?.toUpperCase();
  return named.find((other) => {
    const gap = mention.span.start - 1 - other.span.end;
    return (
      other.sentence === mention.sentence && gap >= 0 && gap <= 1 && other.text[0]?.toUpperCase() === initial
    );
  });
}
