import { mapTogether, officesOfPerson } from '@precedent/graph';
import { headsOf } from '../names/find-offices-meant.ts';
import { findTerm, withoutArticles } from '../names/find-term.ts';
import { type MeantOffice, meant } from '../names/meant.ts';
import type { Frame, HoldingDraft, Phrase } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { HOLE } from '../query/query.ts';
import { joinTokens } from '../text/tokens.ts';
import { placeAmong } from './place-among.ts';
import { choose, type Reading } from './reading.ts';
import { findOfficePhrase, resolveOfficePhrase } from './resolve-office.ts';
import type { ResolvedTime } from './resolve-time.ts';
import { begin, openSubject, type Resolving, tenureRelation } from './resolving.ts';

export function resolveHolding(resolving: Resolving, draft: HoldingDraft): Reading[] {
  const { context, time } = resolving;
  const asksPerson = draft.person === 'hole';
  const person = asksPerson ? null : findTerm(context, draft.person as Phrase, 'person');
  const ids = [
    ...(person?.meant.map(({ thing }) => thing.id) ?? []),
    ...[...time.beside, ...time.inTermOf].map(({ thing }) => thing.id),
  ];
  const offices = officesOfWords(context, draft.office, time, ids);
  const readings =
    person === null
      ? [begin(resolving, draft)]
      : choose([begin(resolving, draft)], person.meant, (query, { id }) => ({ ...query, subject: id }));
  const held = holdingReadings(resolving, draft, asksPerson ? readings.map(openSubject) : readings, offices);
  return placeAmong(resolving, draft, held);
}

/** The offices that a question names, or else those in which the person before or after was. */
export function officesOfWords(
  context: QueryContext,
  words: Phrase,
  { officeWords }: ResolvedTime,
  ids: readonly string[],
): MeantOffice[] | null {
  const offices = words.length === 0 ? null : resolveOfficePhrase(context, words, ids);
  if (offices !== null || officeWords === null) return offices;
  const named = findOfficePhrase(context, officeWords, ids)?.offices;
  const heads = headsOf(context, joinTokens(withoutArticles(officeWords))).map((office) => meant(office));
  return named && named.length > 0 ? named : heads.length > 0 ? heads : null;
}

/** Puts the offices, the neighbours in the line and "now" into readings about who held an office. */
export function holdingReadings(
  { context, time }: Resolving,
  draft: Frame & { edge?: 'from' | 'to' | null },
  readings: readonly Reading[],
  offices: readonly MeantOffice[] | null,
  /** Whether all of a line are asked for, not only the next: "the home secretaries before May". */
  all = false,
): Reading[] {
  const relation = tenureRelation(context.reference.ontology);
  const isNow = (time.now || draft.present) && time.isOpen && draft.order === null && context.asOf === null;
  const kinds = ['who', 'whether', 'sources'];
  const now =
    isNow &&
    kinds.includes(draft.kind) &&
    !draft.planned &&
    (draft.edge ?? null) === null &&
    draft.times === null;
  const held = readings.map((reading) => ({
    ...reading,
    query: { ...reading.query, relations: [relation], edge: draft.edge ?? null, now },
  }));
  const placed =
    offices === null
      ? held
      : choose(held, offices, (query, { id, body }) => ({ ...query, office: [id], object: body }));
  if (offices === null && time.after === null && time.before === null && draft.choices.length === 0)
    return placed.filter(({ query }) => query.subject !== HOLE);
  return placeBeside(context, preferHolders(context, placed), time, all);
}

/** Of namesakes, one who held the office is likelier to be meant than one who never did. */
function preferHolders({ graph, reference }: QueryContext, readings: readonly Reading[]): Reading[] {
  const people = new Set(readings.map(({ query }) => query.subject));
  if (people.size < 2) return [...readings];
  return mapTogether(readings, (reading) => {
    const { subject, office } = reading.query;
    if (subject === null || subject === HOLE || office.length === 0) return reading;
    const isHolder = officesOfPerson(graph, reference, subject).some(({ id }) => office.includes(id));
    return isHolder ? reading : { ...reading, rank: reading.rank + 1 };
  });
}

/** "before Comey", "after Clark", "between May and Javid" */
function placeBeside(
  { reference: { ontology } }: QueryContext,
  readings: readonly Reading[],
  time: ResolvedTime,
  all: boolean,
): Reading[] {
  const { after, before } = time;
  if (after === null && before === null) return [...readings];
  if (after !== null && before !== null) {
    const second = choose(readings, after, (query, { id }) => ({ ...query, after: id }));
    return choose(second, before, (query, { id }) => ({ ...query, before: id }));
  }
  const side = after === null ? 'before' : 'after';
  if (all) return choose(readings, (after ?? before)!, (query, { id }) => ({ ...query, [side]: id }));
  // Next to one person only the neighbour in the line is asked for.
  const line = ontology.relations.find(({ id }) => ontology.succession(id) !== null)!;
  const { successor, predecessor } = ontology.succession(line.id)!;
  return choose(readings, (after ?? before)!, (query, { id }) => ({
    ...query,
    relations: [line.id],
    subject: null,
    object: null,
    now: false,
    edge: null,
    [after === null ? successor : predecessor]: id,
    [after === null ? predecessor : successor]: query.subject,
  }));
}

/** Whoever led a country held one of several offices, so that none has to be chosen. */
export function uniteOffices(
  resolving: Resolving,
  draft: Frame,
  readings: readonly Reading[],
  offices: readonly MeantOffice[],
): Reading[] {
  const placed = holdingReadings(resolving, draft, readings, offices.slice(0, 1));
  const ids = offices.map(({ thing }) => thing.id);
  return placed.map((reading) => ({ ...reading, query: { ...reading.query, office: ids } }));
}
