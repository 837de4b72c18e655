import { foldName, type Reference } from '@precedent/model';
import type { Document, Mention } from '../document.ts';
import type { Chains } from './chains.ts';
import { isAcronymOf, isShortBody, stemOfParty } from './institution-names.ts';
import { isMisspelling, isSamePerson, isShortFor, wordsOfName } from './person-names.ts';

/** Joins the mentions that name the same thing, told by the names alone. */
export function linkNames(
  document: Document,
  mentions: readonly Mention[],
  chains: Chains,
  reference: Reference,
): void {
  const named = mentions.filter((mention) => mention.kind === 'name' || mention.kind === 'adjective');
  linkEqual(named, chains);
  linkPersons(
    named.filter((mention) => mention.type === 'person'),
    chains,
  );
  linkBodies(
    document,
    named.filter((mention) => mention.type === 'institution'),
    chains,
  );
  linkPlaces(
    named.filter((mention) => mention.type === 'place'),
    chains,
  );
  linkGovernments(document, mentions, chains, reference);
}

/** Same gazetteer entry, or the same name and type. */
function linkEqual(named: readonly Mention[], chains: Chains): void {
  const seen = new Map<string, Mention>();
  for (const mention of named) {
    if (mention.gazetteer === null && isPersonalGovernment(mention)) continue;
    const key = mention.gazetteer ?? `${mention.type} ${foldName(mention.text)}`;
    const first = seen.get(key);
    if (first) chains.join(first.index, mention.index);
    else seen.set(key, mention);
  }
}

const isPersonalGovernment = (mention: Mention) =>
  mention.type === 'country' && mention.gazetteer === null && GOVERNMENT.test(mention.text);

const GOVERNMENT = /\b(?:government|administration|regime|authorities)\b/i;

interface Bearer {
  name: string;
  words: string[];
  /** First mention under this name. */
  mention: Mention;
  count: number;
  gender: Mention['gender'];
}

function bearersOf(named: readonly Mention[]): Bearer[] {
  const bearers = new Map<string, Bearer>();
  for (const mention of named) {
    const words = wordsOfName(mention.text);
    const known = bearers.get(words.join(' '));
    if (!known)
      bearers.set(words.join(' '), { name: mention.text, words, mention, count: 1, gender: mention.gender });
    else {
      known.count++;
      known.gender ??= mention.gender;
    }
  }
  return [...bearers.values()];
}

/** Longer names first find each other; then each shorter name the one longer name that it can be short for. */
function linkPersons(named: readonly Mention[], chains: Chains): void {
  const bearers = bearersOf(named).sort(
    (a, b) => b.words.length - a.words.length || a.mention.index - b.mention.index,
  );
  for (const [at, bearer] of bearers.entries()) {
    const longer = bearers.slice(0, at).filter((other) => isSamePersonAs(bearer, other));
    const target = chooseBearer(bearer, longer, chains);
    if (target) chains.join(target.mention.index, bearer.mention.index);
  }
}

function isSamePersonAs(short: Bearer, long: Bearer): boolean {
  if (short.gender !== null && long.gender !== null && short.gender !== long.gender) return false;
  if (isSamePerson(short.words, long.words)) return true;
  if (short.words.length === long.words.length) {
    const last = short.words.length - 1;
    return short.words.every(
      (word, at) => word === long.words[at] || (at === last && isMisspelling(word, long.words[at] as string)),
    );
  }
  if (isShortFor(short.words, long.words)) return true;
  return short.words.length === 1 && isMisspelling(short.words[0] as string, long.words.at(-1) as string);
}

/**
 * One candidate: that one. Several ("Biden" beside Joe and Hunter Biden): the one named more often,
 * as surnames alone are kept for whom an article is about; with a tie, the one introduced before the
 * short name and first.
 */
function chooseBearer(short: Bearer, candidates: readonly Bearer[], chains: Chains): Bearer | null {
  const distinct = candidates.filter(
    (bearer, at) =>
      !candidates.slice(0, at).some((other) => chains.isJoined(other.mention.index, bearer.mention.index)),
  );
  if (distinct.length <= 1) return distinct[0] ?? null;
  const bySurname = distinct.filter((bearer) => bearer.words.at(-1) === short.words.at(-1));
  if (bySurname.length === 1) return bySurname[0] as Bearer;
  const pool = (bySurname.length > 0 ? bySurname : distinct).filter(
    (bearer) => bearer.mention.index < short.mention.index,
  );
  const ranked = [...pool].sort((a, b) => b.count - a.count || a.mention.index - b.mention.index);
  return ranked[0] ?? null;
}

/** Acronyms, short forms and party words. */
function linkBodies(document: Document, named: readonly Mention[], chains: Chains): void {
  const firsts = new Map<string, Mention>();
  for (const mention of named)
    if (!firsts.has(foldName(mention.text))) firsts.set(foldName(mention.text), mention);
  const distinct = [...firsts.values()];
  for (const mention of distinct) {
    const defined = definitionOf(document, mention, named);
    const expanded = defined ?? distinct.find((other) => isAcronymOf(mention.text, other.text));
    if (expanded) chains.join(expanded.index, mention.index);
    const longer = distinct.filter(
      (other) =>
        other !== mention && other.text.length > mention.text.length && isShortBody(mention.text, other.text),
    );
    const entries = new Set(longer.map((other) => chains.find(other.index)));
    const first = longer[0];
    if (first && entries.size === 1 && agreeOnEntry(first, mention)) chains.join(first.index, mention.index);
    const stem = stemOfParty(mention.text);
    const party =
      stem === null
        ? undefined
        : distinct.find((other) => other !== mention && stemOfParty(other.text) === stem);
    if (party && agreeOnEntry(party, mention)) chains.join(party.index, mention.index);
  }
}

const agreeOnEntry = (a: Mention, b: Mention) =>
  a.gazetteer === null || b.gazetteer === null || a.gazetteer === b.gazetteer;

/** The name that an acronym in parentheses follows: "Movement for Democratic Change (MDC)". */
function definitionOf(document: Document, mention: Mention, named: readonly Mention[]): Mention | undefined {
  const { text } = document.article;
  if (text[mention.span.start - 1] !== '(' || text[mention.span.end] !== ')') return undefined;
  const letters = mention.text.replace(/[^\p{L}]/gu, '');
  return named.find((other) => {
    const gap = mention.span.start - 1 - other.span.end;
    return (
      other.sentence === mention.sentence &&
      gap >= 0 &&
      gap <= 1 &&
      other.text[0]?.toUpperCase() === letters[0]?.toUpperCase()
    );
  });
}

/** "NYC" for "New York City". */
function linkPlaces(named: readonly Mention[], chains: Chains): void {
  for (const mention of named) {
    const expanded = named.find((other) => isAcronymOf(mention.text, other.text));
    if (expanded) chains.join(expanded.index, mention.index);
  }
}

/** "The Trump administration" is the state whose leader the article calls Trump. */
function linkGovernments(
  document: Document,
  mentions: readonly Mention[],
  chains: Chains,
  _reference: Reference,
): void {
  for (const mention of mentions) {
    if (!isPersonalGovernment(mention) || mention.kind !== 'name') continue;
    const person = mentions.find(
      (other) =>
        other.type === 'person' &&
        other.sentence === mention.sentence &&
        other.span.start >= mention.span.start &&
        other.span.end <= mention.span.end,
    );
    const state = person && stateOfLeader(document, mentions, person, chains);
    if (state) chains.join(state.index, mention.index);
  }
}

const LEADS = /^(?:president|premier|chancellor|king|queen|prime|minister|leader|emperor|sultan)$/i;

/** The country that stands in the person's title ("US President Donald Trump"), else the one named most. */
function stateOfLeader(
  document: Document,
  mentions: readonly Mention[],
  person: Mention,
  chains: Chains,
): Mention | null {
  const countries = mentions.filter((mention) => mention.type === 'country' && mention.gazetteer !== null);
  for (const same of mentions.filter(
    (mention) =>
      mention.type === 'person' && mention.kind === 'name' && chains.isJoined(mention.index, person.index),
  )) {
    const tokens = document.sentences[same.sentence]?.tokens ?? [];
    const title = tokens.slice(Math.max(0, same.tokens.start - 6), same.tokens.start);
    const at = title.findLastIndex((token) => LEADS.test(token.text));
    if (at < 0) continue;
    const from = Math.max(0, same.tokens.start - 6);
    const inTitle = countries.find(
      (country) =>
        country.sentence === same.sentence &&
        country.tokens.start >= from &&
        country.tokens.end <= same.tokens.start,
    );
    if (inTitle) return inTitle;
  }
  const counts = new Map<string, number>();
  for (const country of countries)
    counts.set(country.gazetteer as string, (counts.get(country.gazetteer as string) ?? 0) + 1);
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || (second && second[1] === most[1])) return null;
  return countries.find((country) => country.gazetteer === most[0]) ?? null;
}
