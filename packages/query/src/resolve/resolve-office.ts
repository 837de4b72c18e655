import {
  findOffices,
  type GraphView,
  mapTogether,
  officesOfPerson,
  officesWithWords,
  wordsOfOffice,
} from '@precedent/graph';
import { type BodyOffice, nounLemma, PrecedentError, type Reference, toCandidates } from '@precedent/model';
import { OPEN_WORDS, POST_WORDS } from '../english/noun-words.ts';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant, officesOfBodies, respellOffice } from '../names/find-offices-meant.ts';
import { byNearness, findOfficesNear } from '../names/find-offices-near.ts';
import { withoutArticles } from '../names/find-term.ts';
import type { MeantOffice } from '../names/meant.ts';
import { meant } from '../names/meant.ts';
import type { Phrase } from '../parse/draft.ts';
import { headsOf } from '../parse/split-object.ts';
import type { QueryContext } from '../query/context.ts';
import { joinTokens } from '../text/tokens.ts';

/** What words for an office mean. */
export interface OfficePhrase {
  /** Null if they leave the office open: "the job". */
  offices: MeantOffice[] | null;
  /** What follows and means something else. */
  rest: Phrase;
}

/** Null if the words name no office of the graph. */
export function findOfficePhrase(
  context: QueryContext,
  phrase: Phrase,
  personIds: readonly string[] = [],
): OfficePhrase | null {
  const plain = withoutPost(withoutArticles(phrase));
  if (plain.length === 0 || isOpen(plain)) return { offices: null, rest: [] };
  for (const { head, rest } of headsOf(plain)) {
    const found = findOfficesMeant(context, joinTokens(head));
    const all = found.length > 0 ? withLonger(context, found, head) : found;
    if (all.length > 0) return { offices: ofPersons(context, all, personIds).map((it) => meant(it)), rest };
  }
  const text = joinTokens(plain);
  const spelled = respellOffice(context, text);
  const found = spelled === null ? [] : findOfficesMeant(context, spelled);
  if (found.length === 0) return null;
  const read = ofPersons(context, found, personIds);
  return {
    offices: read.map((office) => meant(office, 0, `“${text}” was read as ${office.label}`)),
    rest: [],
  };
}

/**
 * What the words for an office may mean; null if they leave the office open.
 *
 * @throws PrecedentError `not_found`, with the nearest offices; `outside_grammar` if words are left.
 */
export function resolveOfficePhrase(
  context: QueryContext,
  phrase: Phrase,
  personIds: readonly string[] = [],
): MeantOffice[] | null {
  const found = findOfficePhrase(context, phrase, personIds);
  if (found === null) throw unknownOffice(context, joinTokens(withoutArticles(phrase)));
  refuseRest(found.rest);
  return found.offices;
}

/** @throws PrecedentError `outside_grammar` if words are left: an answer that ignored them would mislead. */
export function refuseRest(rest: Phrase): void {
  if (rest.length === 0) return;
  throw new PrecedentError(
    'outside_grammar',
    `I didn't understand "${joinTokens(rest)}" in that question`,
    'Ask without it, or say it in another way: with a date, a name or an office.',
  );
}

/** "the office of | mayor of London" */
function withoutPost(words: Phrase): Phrase {
  const isPost = POST_WORDS.has(words[0]?.lower ?? '') && words[1]?.lower === 'of';
  return isPost ? withoutArticles(words.slice(2)) : words;
}

/** "the job", "his post", "leader": no title. */
function isOpen(words: Phrase): boolean {
  return words.every(({ lower }) => POST_WORDS.has(lower) || OPEN_WORDS.has(lower));
}

/** "the chancellor" may be the Chancellor of the Exchequer, beside those whose whole title it is. */
function withLonger(context: QueryContext, offices: BodyOffice[], words: Phrase): BodyOffice[] {
  const [word, ...others] = words;
  if (others.length > 0) return offices;
  const begins = `${nounLemma(word!.lower)} of `;
  const longer = officesWithWords(context.graph, context.reference, wordsOfOffice(word!.lower), 'title')
    .flat()
    .filter(({ title }) => title.toLowerCase().startsWith(begins));
  return [...new Map([...offices, ...longer].map((office) => [office.id, office])).values()];
}

/** Of several offices those that the person held, else those of the bodies in which they held one; all if there are none. */
function ofPersons(
  { graph, reference }: QueryContext,
  offices: BodyOffice[],
  personIds: readonly string[],
): BodyOffice[] {
  if (offices.length < 2) return offices;
  const own = mapTogether(personIds, (id) => officesOfPerson(graph, reference, id)).flat();
  const [ids, bodies] = [new Set(own.map(({ id }) => id)), new Set(own.map(({ body }) => body))];
  const theirs = offices.filter(({ id }) => ids.has(id));
  if (theirs.length > 0) return theirs;
  const near = offices.filter(({ body }) => bodies.has(body));
  return near.length > 0 ? near : offices;
}

/** The refusal of an office, with those of the same body or with a similar title. */
export function unknownOffice(context: QueryContext, text: string): PrecedentError {
  const words = text.split(' ');
  const bodies = new Set(
    words.flatMap((_, at) =>
      [words.slice(at), words.slice(0, at)].flatMap((part) =>
        part.length === 0 ? [] : findEntitiesNamed(context, part.join(' ')).map(({ thing }) => thing.id),
      ),
    ),
  );
  const near = findOfficesNear(context, text);
  const own = byNearness(officesOfBodies(context, [...bodies]));
  const nearest = [...new Set([...near.filter((it) => own.includes(it)), ...near, ...own])];
  return new PrecedentError(
    'not_found',
    `no office matches "${text}"`,
    nearest.length > 0 ? 'Did you mean one of these?' : 'Add an article or a facts file that names it.',
    { candidates: toCandidates(nearest) },
  );
}

/**
 * The one office that a text means.
 *
 * @throws PrecedentError `not_found` or `ambiguous`, with the candidates.
 */
export function resolveOffice(graph: GraphView, reference: Reference, text: string): BodyOffice {
  const context = { graph, reference, asOf: null };
  const exact = findOffices(graph, reference, text);
  const found = exact.length > 0 ? exact : findOfficesMeant(context, text);
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw unknownOffice(context, text);
  throw ambiguousOffice(text, found);
}

function ambiguousOffice(text: string, offices: readonly BodyOffice[]): PrecedentError {
  return new PrecedentError(
    'ambiguous',
    `"${text}" matches ${offices.length} offices`,
    'Name the body too: "Prime Minister of the Netherlands".',
    { candidates: toCandidates(offices) },
  );
}
