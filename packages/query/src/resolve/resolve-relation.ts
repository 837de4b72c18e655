import { type Ontology, PrecedentError } from '@precedent/model';
import { POST_WORDS } from '../english/noun-words.ts';
import { ANYBODY } from '../english/question-words.ts';
import { TIME_LINKS } from '../english/time-words.ts';
import type { Meaning } from '../lexicon/relation-words.ts';
import { findOfficesMeant } from '../names/find-offices-meant.ts';
import { findTerm, type Term, withoutArticles } from '../names/find-term.ts';
import type { Phrase, RelationDraft } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { HOLE } from '../query/query.ts';
import { joinTokens } from '../text/tokens.ts';
import { edgesOfOffice } from './edges-of-office.ts';
import { placeAmong } from './place-among.ts';
import {
  isTitle,
  moveOffice,
  officeAfterNames,
  officeOf,
  placeInOffice,
  preferColleagues,
  splitOffice,
} from './place-office.ts';
import { choose, type Reading } from './reading.ts';
import { refuseUnknownHead, resolveHeld } from './resolve-held.ts';
import { refuseRest } from './resolve-office.ts';
import { aboutTopic, attempt, begin, isTopic, type Resolving } from './resolving.ts';

export function resolveRelation(resolving: Resolving, draft: RelationDraft): Reading[] {
  const byDirection = [false, true].flatMap((inverse) => {
    const meanings = draft.meanings.filter((meaning) => meaning.inverse === inverse);
    return meanings.length === 0 ? [] : [{ inverse, meanings }];
  });
  return byDirection.flatMap(({ inverse, meanings }) => resolveMeanings(resolving, draft, meanings, inverse));
}

function resolveMeanings(
  resolving: Resolving,
  draft: RelationDraft,
  meanings: readonly Meaning[],
  inverse: boolean,
): Reading[] {
  const { context } = resolving;
  const { ontology } = context.reference;
  if (isTitle(context, draft)) return [];
  const ids = meanings.map(({ relation }) => relation);
  const holds = ids.find((id) => ontology.isTenure(id));
  if (holds !== undefined) {
    const held = attempt(() => resolveHeld(resolving, draft));
    if (held && held.length > 0) return held;
  }
  const others = ids.filter((id) => id !== holds);
  const relations = others.length > 0 ? others : ids;
  if (holds !== undefined && others.length === 0) refuseUnknownHead(context, draft);
  const isLine = relations.some((id) => ontology.succession(id) !== null);
  const termOf = (phrase: RelationDraft['doer']) =>
    phrase === null || phrase === 'hole' || isAnybody(phrase)
      ? null
      : findTerm(context, asOwner(context, phrase), isLine ? 'person' : null);
  const named = moveOffice(context, splitOffice(context, draft), relations);
  const topic = relations.some((id) => ontology.namesOffice(id)) ? null : topicOf(resolving, named);
  const found = [termOf(named.doer), topic === null ? termOf(named.patient) : null];
  const posted = isLine ? officeAfterNames(context, found) : null;
  const [doer, patient] = posted ? found.map((term) => term && { ...term, rest: [] }) : found;
  const office = officeOf(resolving, named, [doer!, patient!]) ?? posted;
  let readings = [
    topic === null ? begin(resolving, draft) : aboutTopic(begin(resolving, draft), withoutArticles(topic)),
  ];
  readings = readings.map((reading) => ({
    ...reading,
    query: { ...reading.query, relations, words: narrow(ontology, draft, relations) },
  }));
  const [doing, suffering] = inverse ? (['object', 'subject'] as const) : (['subject', 'object'] as const);
  readings = noteRest(readings, [doer!, patient!]);
  readings = putEnd(readings, named.doer, doer!, doing);
  readings = putEnd(readings, named.patient, patient!, suffering);
  if (isLine) readings = preferColleagues(context, readings);
  if (office) readings = choose(readings, office, (query, { id }) => ({ ...query, office: [id] }));
  else if (isLine) readings = placeInOffice(context, readings, [doer!, patient!]);
  readings = placeAmong(resolving, draft, readings);
  return edgesOfOffice(resolving, draft, readings);
}

function putEnd(
  readings: readonly Reading[],
  phrase: RelationDraft['doer'],
  term: Term | null,
  end: 'subject' | 'object',
): Reading[] {
  if (term) return choose(readings, term.meant, (query, { id }) => ({ ...query, [end]: id }));
  return readings.map((reading) => ({
    ...reading,
    query: { ...reading.query, [end]: phrase === 'hole' ? HOLE : null },
  }));
}

/**
 * The office in "Theresa May's old job", whoever holds it now.
 *
 * @throws PrecedentError `not_found` for "Hillary Clinton's Senate seat", if no office is called so: who followed her in
 *   another office is not the answer.
 */
function asOwner(context: QueryContext, phrase: Phrase): Phrase {
  const mark = phrase.findIndex(({ lower }) => lower === "'s");
  const isPost = POST_WORDS.has(phrase.at(-1)?.lower ?? '');
  if (mark <= 0 || !isPost) return phrase;
  const kind = phrase.slice(mark + 1, -1);
  const isNamed = kind.some(({ text, lower }) => text !== lower);
  if (isNamed && findOfficesMeant(context, joinTokens(kind)).length === 0)
    throw new PrecedentError(
      'not_found',
      `no office matches "${joinTokens(phrase.slice(mark + 1))}"`,
      'Name the office in full: "Who succeeded Theresa May as Home Secretary?"',
    );
  return phrase.slice(0, mark);
}

/** The words that the evidence needs if the question has a narrower word than the relation's own. */
function narrow(ontology: Ontology, { cue }: RelationDraft, relations: readonly string[]): string[] {
  const word = cue.join(' ');
  const groups = relations.flatMap((id) => ontology.relation(id).apart);
  const group = groups.find((words) => words.includes(word));
  return group ? [word, ...group.filter((it) => it !== word)] : [];
}

function topicOf(resolving: Resolving, { patient }: RelationDraft): Phrase | null {
  return patient !== null && patient !== 'hole' && isTopic(resolving, patient) ? patient : null;
}

/** What follows a name and was not understood: a time would change the answer, a purpose is noted. */
function noteRest(readings: readonly Reading[], terms: readonly (Term | null)[]): Reading[] {
  const rests = terms.flatMap((term) => (term && term.rest.length > 0 ? [term.rest] : []));
  for (const rest of rests) if (TIME_LINKS.has(rest[0]!.lower)) refuseRest(rest);
  const notes = rests.map((rest) => `“${joinTokens(rest)}” was left out of the question`);
  return readings.map((reading) => ({ ...reading, notes: [...reading.notes, ...notes] }));
}

function isAnybody(phrase: Phrase): boolean {
  return phrase.length === 1 && ANYBODY.has(phrase[0]!.lower);
}
