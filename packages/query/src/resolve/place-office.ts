import { MEMBERS, TYPE_WORDS } from '../english/noun-words.ts';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant } from '../names/find-offices-meant.ts';
import { findExactTerm, findTerm, type Term, withoutArticles } from '../names/find-term.ts';
import type { MeantOffice } from '../names/meant.ts';
import type { Frame, RelationDraft } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { joinTokens } from '../text/tokens.ts';
import { choose, type Reading } from './reading.ts';
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

/** "which NATO members …": what fills the hole has to belong to a body, or to have held an office. */
export function placeAmong(
  { context }: Resolving,
  { among }: Frame,
  readings: readonly Reading[],
): Reading[] {
  if (among === null) return [...readings];
  const given = withoutArticles(among);
  // "members of Congress"
  const words =
    MEMBERS.has(given[0]?.lower ?? '') && given[1]?.lower === 'of' ? withoutArticles(given.slice(2)) : given;
  const offices = findOfficesMeant(context, joinTokens(words));
  if (offices.length > 0) {
    const { ontology } = context.reference;
    const ids = offices.map(({ id }) => id);
    // The next in the line of an office is meant, not anybody who held it once.
    return readings.map((reading) => ({
      ...reading,
      query: reading.query.relations.some((id) => ontology.succession(id) !== null)
        ? { ...reading.query, office: ids }
        : { ...reading.query, among: ids[0]! },
    }));
  }
  const type = TYPE_WORDS.get(words.at(-1)?.lower ?? '') ?? null;
  const body = type === null && !MEMBERS.has(words.at(-1)?.lower ?? '') ? words : words.slice(0, -1);
  const named = findTerm(
    context,
    body.filter(({ lower }) => lower !== 'of'),
  ).meant.slice(0, 1);
  return choose(readings, named, (query, { id }) => ({ ...query, type, among: id }));
}
