import { expectAll, isSaid, lineageOf, mapTogether, officesOfPerson } from '@precedent/graph';
import {
  type BodyOffice,
  type Entity,
  type EntityType,
  PrecedentError,
  toCandidates,
} from '@precedent/model';
import { DEEDS, HONORIFICS } from '../english/name-words.ts';
import { POST_WORDS } from '../english/noun-words.ts';
import { ARTICLES, FUNCTION_WORDS } from '../english/question-words.ts';
import { CUTS } from '../english/verb-phrases.ts';
import { type Lexicon, lemmasOf, lexiconOf } from '../lexicon/relation-words.ts';
import type { Phrase } from '../parse/draft.ts';
import { headsOf as beginningsOf } from '../parse/split-object.ts';
import type { QueryContext } from '../query/context.ts';
import { joinTokens, type Token } from '../text/tokens.ts';
import { findEntitiesNamed, findEntitiesNear, isKnownElsewhere, keep } from './find-entities-named.ts';
import { findOfficesMeant, respellOffice } from './find-offices-meant.ts';
import { findTitlesNear } from './find-offices-near.ts';
import { type MeantEntity, meant } from './meant.ts';

/** What a phrase means, and what follows it that was left out. */
export interface Term {
  meant: MeantEntity[];
  rest: Phrase;
  /** The office by whose title somebody was named: "the Dutch prime minister". */
  office: BodyOffice | null;
}

/**
 * The entities that a phrase may mean: a name, the title of an office, or a deed of either. The longest beginning
 * that means something counts.
 *
 * @throws PrecedentError `not_found`, with the nearest names.
 */
export function findTerm(context: QueryContext, phrase: Phrase, type: EntityType | null = null): Term {
  const term = findExactTerm(context, phrase, type) ?? findNearTerm(context, phrase, type);
  if (term) return term;
  throw unknownName(context, joinTokens(withoutArticles(phrase)), type);
}

/** The same without part of a name and without slips of spelling; null if nothing is found. */
export function findExactTerm(
  context: QueryContext,
  phrase: Phrase,
  type: EntityType | null = null,
): Term | null {
  for (const { head, rest } of beginningsOf(withoutArticles(phrase))) {
    const term = termOf(context, head, type);
    if (term) return { ...term, rest };
  }
  return null;
}

/** By some words of a name, or with slips of spelling. */
export function findNearTerm(
  context: QueryContext,
  phrase: Phrase,
  type: EntityType | null = null,
): Term | null {
  const beginnings = beginningsOf(withoutArticles(phrase)).filter(({ head }) => !isEveryday(context, head));
  expectAll(context.graph, beginnings, ({ head }) => findEntitiesNear(context, joinTokens(head)));
  for (const { head, rest } of beginnings) {
    // Part of a person's name, such as a given name, means the person; "Brexit" is not the Brexit Party.
    const { whole } = findEntitiesNear(
      context,
      joinTokens(head),
      head.length > 1 ? type : (type ?? 'person'),
    );
    if (head.length > 0 && whole.length > 0)
      return { meant: takenFor(joinTokens(head), whole), rest, office: null };
  }
  for (const { head, rest } of beginnings) {
    const found = respelled(context, head, type);
    if (found) return { meant: found, rest, office: null };
  }
  return null;
}

/** Words that no name is made of, or a word that the archive has as a common noun: "of", "race". */
function isEveryday(context: QueryContext, words: Phrase): boolean {
  if (words.every(({ lower }) => CUTS.has(lower) || FUNCTION_WORDS.has(lower))) return true;
  const [word, ...others] = words;
  if (others.length > 0 || word!.text !== word!.lower) return false;
  return findOfficesMeant(context, word!.lower).length > 0 || isCommonNoun(context, word!.lower);
}

/** Whether sentences of the archive have the word in lower case. */
export function isCommonNoun(context: QueryContext, word: string): boolean {
  if (!/^\p{Ll}+$/u.test(word)) return false;
  return keep(context, `noun ${word}`, () => {
    const pattern = `(?<![\\p{L}\\p{N}'’])${word}s?(?![\\p{L}\\p{N}])`;
    return isSaid(context.graph, { word, pattern, ignoreCase: false, titles: false });
  });
}

function takenFor(text: string, entities: readonly Entity[]): MeantEntity[] {
  return entities.slice(0, 3).map((entity) => meant(entity, 0, `“${text}” was taken for ${entity.name}`));
}

export function withoutArticles(phrase: Phrase): Token[] {
  let words = [...phrase];
  while (words.length > 1 && ARTICLES.has(words[0]!.lower)) words = words.slice(1);
  if (words[0]?.lower === ',') words = words.slice(1);
  return words.at(-1)?.lower === ',' ? words.slice(0, -1) : words;
}

function termOf(context: QueryContext, words: Phrase, type: EntityType | null): Omit<Term, 'rest'> | null {
  if (words.length === 0) return null;
  const text = joinTokens(words);
  const named = findEntitiesNamed(context, text, type);
  if (named.length > 0) return { meant: named, office: null };
  const titled = titledName(context, words, type);
  if (titled) return { meant: titled, office: null };
  const holder = type === null || type === 'person' ? holderOf(context, text) : null;
  if (holder) return holder;
  return ownerOf(context, words, type);
}

/** "President Trump", "UK prime minister Boris Johnson": a title and a name. */
function titledName(context: QueryContext, words: Phrase, type: EntityType | null): MeantEntity[] | null {
  for (let at = 1; at < words.length; at += 1) {
    const [title, name] = [words.slice(0, at), joinTokens(words.slice(at))];
    const persons = findEntitiesNamed(context, name, type ?? 'person');
    if (persons.length === 0 || persons[0]!.thing.type !== 'person') continue;
    if (title.every(({ lower }) => HONORIFICS.has(lower.replace(/\.$/, '')))) return persons;
    const offices = new Set(findOfficesMeant(context, joinTokens(title)).map(({ id }) => id));
    if (offices.size === 0) continue;
    const areHolders = mapTogether(persons, ({ thing }) => holds(context, thing, offices));
    const holders = persons.filter((_, at) => areHolders[at]);
    return holders.length > 0 ? holders : persons;
  }
  return null;
}

/** Of the offices, few are connected with a person at all: only their lines are derived. */
function holds({ graph, reference }: QueryContext, person: Entity, offices: ReadonlySet<string>): boolean {
  const own = officesOfPerson(graph, reference, person.id).filter(({ id }) => offices.has(id));
  return mapTogether(own, ({ id }) =>
    lineageOf(graph, reference, id).tenures.some((tenure) => tenure.person === person.id),
  ).some((isHolder) => isHolder);
}

/** Ranks of earlier holders are further apart than those of ways to read one question. */
const STEP = 10;

/** "the Dutch prime minister": the present holder; earlier ones if the question can't mean that one. */
function holderOf(context: QueryContext, text: string): Omit<Term, 'rest'> | null {
  const offices = findOfficesMeant(context, text);
  if (offices.length !== 1) return null;
  const { graph, reference } = context;
  const office = offices[0]!;
  const { tenures } = lineageOf(graph, reference, office.id, { asOf: context.asOf ?? undefined });
  const holders = tenures.filter(({ established }) => established).reverse();
  const people = mapTogether(new Set(holders.map(({ person }) => person)), (id) =>
    graph.getNodeAttributes(id),
  );
  if (people.length === 0) return null;
  const note = (person: Entity) => `“${text}” was taken for ${person.name}, ${office.label}`;
  return { meant: people.map((person, at) => meant(person, at * STEP, note(person))), office };
}

/** "Rutte's appointment", "the election of Robert Mugabe": whoever's it is. */
function ownerOf(context: QueryContext, words: Phrase, type: EntityType | null): Omit<Term, 'rest'> | null {
  const lexicon = lexiconOf(context.reference.ontology);
  const mark = words.findIndex(({ lower }) => lower === "'s");
  if (mark > 0 && isDeed(words.slice(mark + 1), lexicon)) return termOf(context, words.slice(0, mark), type);
  const of = words.findIndex(({ lower }) => /^(of|by)$/.test(lower));
  if (of > 0 && isDeed(words.slice(0, of), lexicon))
    return termOf(context, withoutArticles(words.slice(of + 1)), type);
  return null;
}

function isDeed(words: Phrase, { byFirst }: Lexicon): boolean {
  const last = words.at(-1)?.lower ?? '';
  if (DEEDS.has(last) || POST_WORDS.has(last)) return true;
  return [last, ...lemmasOf(last)].some((it) => (byFirst.get(it) ?? []).some(({ as }) => as === 'noun'));
}

/** A name or an office with slips of spelling. */
function respelled(context: QueryContext, words: Phrase, type: EntityType | null): MeantEntity[] | null {
  const text = joinTokens(words);
  // Known elsewhere, so not misspelt: "North Korea" must not be read as South Korea because the archive lacks it.
  if (text.length < 4 || isKnownElsewhere(context, text)) return null;
  const { slips } = findEntitiesNear(context, text, type);
  const [nearest] = slips;
  if (nearest && slips.length === 1) return [meant(nearest, 0, `“${text}” was read as ${nearest.name}`)];
  const spelled = respellOffice(context, text);
  const holder = spelled && (type === null || type === 'person') ? holderOf(context, spelled) : null;
  return holder?.meant ?? null;
}

/** @throws nothing; the refusal of a name, with the nearest as candidates. */
export function unknownName(
  context: QueryContext,
  name: string,
  type: EntityType | null = null,
): PrecedentError {
  const { near } = findEntitiesNear(context, name, type);
  const offices = near.length > 0 ? [] : findTitlesNear(context, name);
  return new PrecedentError(
    'not_found',
    `no match for "${name}"`,
    near.length + offices.length > 0
      ? 'Did you mean one of these?'
      : 'Search for part of the name, or add an article about it.',
    { candidates: toCandidates([...near, ...offices]) },
  );
}
