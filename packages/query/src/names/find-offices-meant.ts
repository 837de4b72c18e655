import {
  findOffices,
  mapTogether,
  officesAt,
  officesWithWords,
  wordsInLabels,
  wordsOfOffice,
} from '@precedent/graph';
import {
  type BodyOffice,
  compareStrings,
  foldName,
  isHeadWord,
  isStandingWord,
  nounLemma,
} from '@precedent/model';
import { HEADS_OF_STATES, SUBORDINATE } from '../english/name-words.ts';
import { POST_WORDS } from '../english/noun-words.ts';
import { ARTICLES } from '../english/question-words.ts';
import { editDistance } from '../lexicon/find-predicates.ts';
import type { QueryContext } from '../query/context.ts';
import { findEntitiesNamed, keep } from './find-entities-named.ts';

/** The offices that words may mean, in singular or plural: "secretaries general of NATO", "the NATO job". */
export function findOfficesMeant(context: QueryContext, text: string): BodyOffice[] {
  return keep(context, `offices ${text}`, () => lookUp(context, text));
}

function lookUp(context: QueryContext, text: string): BodyOffice[] {
  const words = text.split(' ');
  while (
    words.length > 1 &&
    (ARTICLES.has(words[0]!.toLowerCase()) || isStandingWord(words[0]!.toLowerCase()))
  )
    words.shift();
  const plain = words.join(' ');
  const found = findOffices(context.graph, context.reference, plain);
  if (found.length > 0) return found;
  const singular = words.map((word) => singularOf(word)).join(' ');
  // First only the title: "presidents of the United States".
  const of = words.findIndex((word) => word.toLowerCase() === 'of');
  const ofOne = words.map((word, at) => (at < of ? singularOf(word) : word)).join(' ');
  for (const one of new Set([ofOne, singular])) {
    const found = one === plain ? [] : findOffices(context.graph, context.reference, one);
    if (found.length > 0) return found;
  }
  const vague = findVague(context, words);
  return vague.length > 0 ? vague : findByWords(context, singular);
}

function singularOf(word: string): string {
  const lower = word.toLowerCase();
  const lemma = nounLemma(lower);
  return lemma === lower ? word : lemma;
}

/** "FBI director": the offices whose label, or a name of whose body, has all these words; the shortest of them. */
function findByWords(context: QueryContext, text: string): BodyOffice[] {
  const asked = wordsOfOffice(text);
  if (asked.length < 2) return [];
  const [titles, names] = mapTogether(['title', 'names'] as const, (part) => haveWords(context, asked, part));
  const inTitle = (office: BodyOffice) => titles!.some((list) => list.includes(office));
  const found = inAll(names!).filter((office) => !isOfAnother(office, asked) && inTitle(office));
  const sizeOf = ({ title }: BodyOffice) => new Set(wordsOfOffice(title)).size;
  const least = Math.min(...found.map(sizeOf));
  return found.filter((office) => sizeOf(office) === least);
}

/** The deputy of an office holds another one, which is meant only if it is named. */
function isOfAnother({ title }: BodyOffice, asked: readonly string[]): boolean {
  return wordsOfOffice(title).some((word) => SUBORDINATE.has(word) && !asked.includes(word));
}

function haveWords({ graph, reference }: QueryContext, words: readonly string[], part: 'title' | 'names') {
  return officesWithWords(graph, reference, words, part);
}

/** Those that are in every list, in the order that these share. Of few in one list, thousands in another are not gone through. */
function inAll(lists: readonly (readonly BodyOffice[])[]): BodyOffice[] {
  const [fewest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  if (fewest.length === 0) return [];
  const rest = others.map((list) => new Set(list));
  return fewest.filter((office) => rest.every((list) => list.has(office)));
}

/** "the NATO job", "head of the FBI": a body and a word that leaves the title open. */
function findVague(context: QueryContext, words: readonly string[]): BodyOffice[] {
  const isVague = (word: string) => POST_WORDS.has(word.toLowerCase()) || isHeadWord(word);
  const at = words.findIndex(isVague);
  if (at < 0) return [];
  const owner = words.filter((word, index) => index !== at && !/^(of|the|at|in|'s)$/i.test(word)).join(' ');
  return owner === '' ? [] : headsOf(context, owner.replace(/'s$/, ''));
}

/** The offices of whoever leads a body: by the titles of heads, or else its only office. */
export function headsOf(context: QueryContext, bodyName: string): BodyOffice[] {
  const { graph, reference } = context;
  const named = findOffices(graph, reference, `head of ${bodyName}`);
  if (named.length > 0) return named;
  const bodies = findEntitiesNamed(context, bodyName).map(({ thing }) => thing.id);
  const own = officesOfBodies(context, bodies);
  const heads = HEADS_OF_STATES.flatMap((title) => own.filter((office) => office.title === title));
  if (heads.length > 0) return heads;
  if (own.length === 0) return findByTitle(context, bodyName);
  return own.length === 1 && mayLead(own[0]!) ? own : [];
}

/** Whether its holder may lead the body: not a deputy, nor somebody in charge of a part: "High Commissioner for Refugees". */
function mayLead(office: BodyOffice): boolean {
  return !isOfAnother(office, []) && !/ (?:for|to) /.test(office.title);
}

/** The offices of some bodies, ordered by id. */
export function officesOfBodies({ graph, reference }: QueryContext, bodies: readonly string[]): BodyOffice[] {
  const own = mapTogether(new Set(bodies), (body) => officesAt(graph, reference, body)).flat();
  return own.sort((a, b) => compareStrings(a.id, b.id));
}

/** "the FBI": a body that is no entity of the graph, but stands in the title of one of its offices. */
function findByTitle(context: QueryContext, text: string): BodyOffice[] {
  const asked = wordsOfOffice(text);
  const found = inAll(haveWords(context, asked, 'title'));
  return found.length === 1 ? found : [];
}

/** "Commission" and "commissioner" are two words, not one with a slip. */
function isDerived(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.length - short.length > 1 && long.startsWith(short);
}

/** A text whose words are spelled as the titles and bodies of the graph's offices have them. */
export function respellOffice(context: QueryContext, text: string): string | null {
  const { graph, reference } = context;
  const initials = text.split(' ').map((word) => foldName(word)[0] ?? '');
  const known = wordsInLabels(graph, reference, [...new Set(initials)]);
  let changed = false;
  const words = text.split(' ').map((word) => {
    const folded = foldName(word);
    if (folded.length < 5 || known.has(folded) || known.has(nounLemma(folded))) return word;
    const allowed = folded.length < 8 ? 1 : 2;
    const near = [...known]
      .filter((it) => it.length >= 4 && it[0] === folded[0])
      .map((it) => ({ it, distance: editDistance(folded, it, allowed) }))
      .filter(({ it, distance }) => distance <= allowed && !isDerived(folded, it))
      .sort((a, b) => a.distance - b.distance)[0];
    if (!near) return word;
    changed = true;
    return near.it;
  });
  return changed ? words.join(' ') : null;
}
