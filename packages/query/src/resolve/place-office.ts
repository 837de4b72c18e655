import { findOffices, mapTogether, officesOfPerson } from '@precedent/graph';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { headsOf } from '../names/find-offices-meant.ts';
import { findExactTerm, type Term, withoutArticles } from '../names/find-term.ts';
import { type MeantOffice, meant } from '../names/meant.ts';
import type { RelationDraft } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { HOLE } from '../query/query.ts';
import { joinTokens } from '../text/tokens.ts';
import type { Reading } from './reading.ts';
import { findOfficePhrase, resolveOfficePhrase } from './resolve-office.ts';
import { splitPair } from './resolve-pair.ts';
import type { Resolving } from './resolving.ts';

/** "appointed | Boris Johnson Foreign Secretary": the office follows the name without a word between them. */
export function splitOffice(context: QueryContext, draft: RelationDraft): RelationDraft {
  const { patient, office } = draft;
  if (office !== null || patient === null || patient === 'hole' || patient.length < 3) return draft;
  if (findExactTerm(context, patient)?.rest.length === 0) return draft;
  const split = splitPair(context, patient);
  return split ? { ...draft, patient: split.person, office: split.office } : draft;
}

/** "Deputy | Secretary-General": a word that may mean a relation begins the title of an office. */
export function isTitle(context: QueryContext, { doer, patient, cue }: RelationDraft): boolean {
  if (doer !== 'hole' || patient === null || patient === 'hole') return false;
  const text = `${cue.join(' ')} ${joinTokens(patient)}`;
  return findOffices(context.graph, context.reference, text).length > 0;
}

/** "ran for | president": what is run for is an office, not somebody who holds it. */
export function moveOffice(
  context: QueryContext,
  draft: RelationDraft,
  relations: readonly string[],
): RelationDraft {
  const { patient, office } = draft;
  const { ontology } = context.reference;
  const isRun = relations.some((id) => ontology.endThat('runs', id) !== null);
  if (!isRun || office !== null || patient === null || patient === 'hole') return draft;
  if (findEntitiesNamed(context, joinTokens(withoutArticles(patient))).length > 0) return draft;
  const found = findOfficePhrase(context, patient);
  return found?.offices && found.rest.length === 0 ? { ...draft, patient: null, office: patient } : draft;
}

/** "took over from Mueller | at the FBI", "came after Brown | as chancellor": the post in which one followed the other. */
export function officeAfterNames(
  context: QueryContext,
  terms: readonly (Term | null)[],
): MeantOffice[] | null {
  for (const term of terms) {
    const [link, ...words] = term?.rest ?? [];
    if (!term || !link || words.length === 0 || !/^(at|in|of|on|for|as)$/.test(link.lower)) continue;
    const ids = term.meant.map(({ thing }) => thing.id);
    const titled = findOfficePhrase(context, words, ids);
    if (titled?.offices && titled.rest.length === 0) return titled.offices;
    const heads = headsOf(context, joinTokens(withoutArticles(words)));
    if (heads.length > 0) return heads.map((office) => meant(office));
  }
  return null;
}

/** Of two people named, those who held the same office are likelier to have followed each other than namesakes. */
export function preferColleagues(
  { graph, reference }: QueryContext,
  readings: readonly Reading[],
): Reading[] {
  return readings.map((reading) => {
    const ends = [reading.query.subject, reading.query.object].filter((end) => end !== null && end !== HOLE);
    if (ends.length < 2 || readings.length < 2) return reading;
    const [one, other] = mapTogether(ends, (id) => officesOfPerson(graph, reference, id!));
    const isShared = one!.some(({ id }) => other!.some((office) => office.id === id));
    return isShared ? reading : { ...reading, rank: reading.rank + 1 };
  });
}

/** The office that a question names beside its verb: "as …", or what follows the name without it. */
export function officeOf(
  { context }: Resolving,
  draft: RelationDraft,
  terms: readonly (Term | null)[],
): MeantOffice[] | null {
  const ids = terms.flatMap((term) => term?.meant.map(({ thing }) => thing.id) ?? []);
  if (draft.office) {
    const found = findOfficePhrase(context, draft.office, ids);
    if (found) return found.offices;
    const known = findEntitiesNamed(context, joinTokens(draft.office));
    return known.length > 0 ? null : resolveOfficePhrase(context, draft.office, ids);
  }
  return null;
}

/** "Who replaced | the governor of Puerto Rico": the change is in that office. */
export function placeInOffice(
  _: QueryContext,
  readings: readonly Reading[],
  terms: readonly (Term | null)[],
): Reading[] {
  const office = terms.find((term) => term?.office)?.office;
  if (!office) return [...readings];
  const within = readings.map((reading) => ({
    ...reading,
    query: { ...reading.query, office: [office.id] },
  }));
  const elsewhere = readings.map((reading) => ({ ...reading, rank: reading.rank + 100 }));
  return [...within, ...elsewhere];
}
