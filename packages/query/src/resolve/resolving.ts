import { isSaid } from '@precedent/graph';
import { type Ontology, PrecedentError } from '@precedent/model';
import { DEEDS } from '../english/name-words.ts';
import { ARTICLES, ASKING_WORDS } from '../english/question-words.ts';
import { CUTS } from '../english/verb-phrases.ts';
import { patternOf } from '../judge/weigh-claim.ts';
import { type Lexicon, lemmasOf } from '../lexicon/relation-words.ts';
import { keep } from '../names/find-entities-named.ts';
import { findExactTerm, findTerm, isCommonNoun, withoutArticles } from '../names/find-term.ts';
import type { Frame, Phrase } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { EMPTY_QUERY, HOLE, type Query } from '../query/query.ts';
import { joinTokens } from '../text/tokens.ts';
import { type Reading, start } from './reading.ts';
import type { ResolvedTime } from './resolve-time.ts';

/** What resolving a draft needs beside the graph. */
export interface Resolving {
  context: QueryContext;
  lexicon: Lexicon;
  /** The time of the question, with clauses already answered. */
  time: ResolvedTime;
}

export function begin({ time, context }: Resolving, frame: Frame): Reading {
  const { kind, negative, planned, order, nth, limit, type, times } = frame;
  const slips = frame.slips.map(({ written, read }) => `“${written}” was read as “${read}”`);
  const choices = frame.choices.map((phrase) => findTerm(context, phrase, 'person').meant[0]!.thing.id);
  const except =
    frame.except === null ? [] : findTerm(context, frame.except).meant.map(({ thing }) => thing.id);
  const query: Query = {
    ...EMPTY_QUERY,
    kind,
    negative,
    planned,
    order,
    nth,
    limit: choices.length > 0 ? null : limit,
    type,
    times,
    choices,
    except,
    from: time.from,
    to: time.to,
    asOf: time.asOf ?? context.asOf,
    edge: null,
  };
  return { ...start(query), notes: [...slips, ...time.notes] };
}

/** A query about something that is no name: what the evidence mentions. */
export function aboutTopic(reading: Reading, words: Phrase): Reading {
  return { ...reading, query: { ...reading.query, topic: joinTokens(words).toLowerCase() } };
}

export function openSubject(reading: Reading): Reading {
  return { ...reading, query: { ...reading.query, subject: HOLE } };
}

export function tenureRelation(ontology: Ontology): string {
  return ontology.endsThat('holds')[0]!.relation;
}

/** The result, or null if a name in it is unknown. */
export function attempt<Result>(resolve: () => Result): Result | null {
  try {
    return resolve();
  } catch (error) {
    if (error instanceof PrecedentError) return null;
    throw error;
  }
}

/** Whether the words are a subject that sentences may mention, not a name: "impeachment", "Brexit", "the election in Canada". */
export function isTopic(resolving: Resolving, words: Phrase): boolean {
  const { context } = resolving;
  const plain = withoutArticles(words);
  const last = plain.at(-1);
  if (!last || findExactTerm(context, words)) return false;
  if (plain.length === 1 && last.text !== last.lower)
    return !context.reference.givenNames.has(last.lower) && isMentioned(context, last.lower);
  if (plain.some(({ text, lower }) => text !== lower)) return isTopicOfName(resolving, plain);
  return isDeed(resolving, last.lower) || isMentionedNoun(context, plain);
}

/** "the Brexit deal", "the election in Zimbabwe": a deed with a name beside it, all of which the archive mentions. */
function isTopicOfName(resolving: Resolving, words: Phrase): boolean {
  const cut = words.findIndex(({ lower }) => CUTS.has(lower) || lower === 'of');
  const head = words[cut < 0 ? words.length - 1 : cut - 1];
  if (!head || head.text !== head.lower || !isDeed(resolving, head.lower)) return false;
  return words.every(({ lower }) => isLink(lower) || isMentioned(resolving.context, lower));
}

function isLink(word: string): boolean {
  return CUTS.has(word) || ARTICLES.has(word) || word === 'of';
}

function isDeed({ lexicon }: Resolving, word: string): boolean {
  return (
    DEEDS.has(word) ||
    lemmasOf(word).some((it) => (lexicon.byFirst.get(it) ?? []).some(({ as }) => as === 'noun'))
  );
}

/** "extradition bill": what sentences of the archive have as common nouns. */
function isMentionedNoun(context: QueryContext, words: Phrase): boolean {
  if (words.some(({ lower }) => ASKING_WORDS.has(lower) || !/^\p{Ll}[\p{Ll}'’-]+$/u.test(lower)))
    return false;
  return words.every(({ lower }) => CUTS.has(lower) || ARTICLES.has(lower) || isCommonNoun(context, lower));
}

/** Whether a sentence or title of the archive has the word. */
function isMentioned(context: QueryContext, word: string): boolean {
  return keep(context, `mentions ${word}`, () =>
    isSaid(context.graph, { word, pattern: patternOf(word), ignoreCase: true, titles: true }),
  );
}
