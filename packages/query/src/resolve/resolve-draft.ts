import { type BodyOffice, type Ontology, PrecedentError } from '@precedent/model';
import { DEEDS } from '../english/name-words.ts';
import { POST_WORDS, TYPE_WORDS } from '../english/noun-words.ts';
import { type Lexicon, lemmasOf, type Meaning } from '../lexicon/relation-words.ts';
import { findEntitiesNamed } from '../names/find-entities-named.ts';
import { findOfficesMeant, headsOf } from '../names/find-offices-meant.ts';
import {
  findExactTerm,
  findNearTerm,
  findTerm,
  type Term,
  unknownName,
  withoutArticles,
} from '../names/find-term.ts';
import { type MeantOffice, meant } from '../names/meant.ts';
import type {
  Draft,
  Frame,
  HoldingDraft,
  NounDraft,
  PairDraft,
  Phrase,
  RelationDraft,
} from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import { EMPTY_QUERY, HOLE, type Query } from '../query/query.ts';
import { joinTokens } from '../text/tokens.ts';
import { choose, type Reading, start } from './reading.ts';
import { resolveOfficePhrase } from './resolve-office.ts';
import type { ResolvedTime } from './resolve-time.ts';

/** What resolving a draft needs beside the graph. */
export interface Resolving {
  context: QueryContext;
  lexicon: Lexicon;
  /** The time of the question, with clauses already answered. */
  time: ResolvedTime;
}

/**
 * The queries that a draft may mean, each with the ids of everything that it names.
 *
 * @throws PrecedentError `not_found`, with the nearest names or offices.
 */
export function resolveDraft(resolving: Resolving, draft: Draft): Reading[] {
  switch (draft.form) {
    case 'relation':
      return resolveRelation(resolving, draft);
    case 'holding':
      return resolveHolding(resolving, draft);
    case 'pair':
      return resolvePair(resolving, draft);
    case 'noun':
      return resolveNoun(resolving, draft);
    case 'link': {
      const [one, other] = [draft.one, draft.other].map((phrase) => findTerm(resolving.context, phrase));
      const readings = choose([begin(resolving, draft)], one!.meant, (query, { id }) => ({
        ...query,
        subject: id,
      }));
      return choose(readings, other!.meant, (query, { id }) => ({ ...query, object: id }));
    }
    case 'saying': {
      const speaker = findTerm(resolving.context, draft.speaker);
      const readings = choose([begin(resolving, draft)], speaker.meant, (query, { id }) => ({
        ...query,
        speaker: id,
      }));
      if (draft.about === null) return readings;
      const about = findTerm(resolving.context, draft.about);
      return choose(readings, about.meant, (query, { id }) => ({ ...query, object: id }));
    }
    case 'entity':
      return resolveEntity(resolving, draft);
  }
}

function begin({ time, context }: Resolving, frame: Frame): Reading {
  const { kind, negative, planned, order, limit, type, times } = frame;
  const slips = frame.slips.map(({ written, read }) => `“${written}” was read as “${read}”`);
  const choices = frame.choices.map((phrase) => findTerm(context, phrase, 'person').meant[0]!.thing.id);
  const query: Query = {
    ...EMPTY_QUERY,
    kind,
    negative,
    planned,
    order,
    limit: choices.length > 0 ? null : limit,
    type,
    times,
    choices,
    from: time.from,
    to: time.to,
    asOf: time.asOf ?? context.asOf,
    edge: null,
  };
  return { ...start(query), notes: [...slips, ...time.notes] };
}

function resolveEntity(resolving: Resolving, draft: Extract<Draft, { form: 'entity' }>): Reading[] {
  const { context } = resolving;
  const plain = withoutArticles(draft.entity);
  if (draft.kind === 'sources') {
    const held = termOfOffice(resolving, draft, plain);
    if (held) return held;
  }
  const isSources = draft.kind === 'sources';
  const exact = isSources ? findExactTerm(context, plain) : null;
  if (isSources && exact?.rest.length !== 0) return [aboutTopic(begin(resolving, draft), plain)];
  const term = exact ?? findTerm(context, plain, draft.kind === 'offices' ? 'person' : null);
  return choose([begin(resolving, draft)], term.meant, (query, { id }) => ({ ...query, subject: id }));
}

/** A query about something that is no name: what the evidence mentions. */
function aboutTopic(reading: Reading, words: Phrase): Reading {
  return { ...reading, query: { ...reading.query, topic: joinTokens(words).toLowerCase() } };
}

/** "Stoltenberg's term at NATO": the holding of an office, whose sources are asked for. */
function termOfOffice(resolving: Resolving, draft: Frame, words: Phrase): Reading[] | null {
  const mark = words.findIndex(({ lower }) => lower === "'s");
  const at = words.findIndex(({ lower }, index) => index > mark + 1 && /^(as|at|of|in)$/.test(lower));
  if (mark < 1 || at < 0) return null;
  const office = [{ text: 'head', lower: 'head' }, { text: 'of', lower: 'of' }, ...words.slice(at + 1)];
  const named = words[at]!.lower === 'as' ? words.slice(at + 1) : office;
  const holding: HoldingDraft = {
    ...draft,
    form: 'holding',
    person: words.slice(0, mark),
    office: named,
    edge: null,
  };
  return attempt(() => resolveHolding(resolving, holding));
}

/** The result, or null if a name in it is unknown. */
function attempt<Result>(resolve: () => Result): Result | null {
  try {
    return resolve();
  } catch (error) {
    if (error instanceof PrecedentError) return null;
    throw error;
  }
}

// ---- offices

function tenureRelation(ontology: Ontology): string {
  return ontology.endsThat('holds')[0]!.relation;
}

function resolveHolding(resolving: Resolving, draft: HoldingDraft): Reading[] {
  const { context, time } = resolving;
  const asksPerson = draft.person === 'hole';
  const person = asksPerson ? null : findTerm(context, draft.person as Phrase, 'person');
  const ids = [
    ...(person?.meant.map(({ thing }) => thing.id) ?? []),
    ...time.beside.map(({ thing }) => thing.id),
  ];
  const offices = officesOfWords(context, draft.office, time, ids);
  const readings =
    person === null
      ? [begin(resolving, draft)]
      : choose([begin(resolving, draft)], person.meant, (query, { id }) => ({ ...query, subject: id }));
  return holdingReadings(resolving, draft, asksPerson ? readings.map(openSubject) : readings, offices);
}

/** The offices that a question names, or else those in which the person before or after was. */
function officesOfWords(
  context: QueryContext,
  words: Phrase,
  { officeWords }: ResolvedTime,
  ids: readonly string[],
): MeantOffice[] | null {
  const offices = words.length === 0 ? null : resolveOfficePhrase(context, words, ids);
  if (offices !== null || officeWords === null) return offices;
  const named = attempt(() => resolveOfficePhrase(context, officeWords, ids));
  const heads = headsOf(context, joinTokens(withoutArticles(officeWords))).map((office) => meant(office));
  return named && named.length > 0 ? named : heads.length > 0 ? heads : null;
}

function openSubject(reading: Reading): Reading {
  return { ...reading, query: { ...reading.query, subject: HOLE } };
}

/** Puts the offices, the neighbours in the line and "now" into readings about who held an office. */
function holdingReadings(
  { context, time }: Resolving,
  draft: Frame & { edge?: 'from' | 'to' | null },
  readings: readonly Reading[],
  offices: readonly MeantOffice[] | null,
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
  return placeBeside(context, placed, time);
}

/** "before Comey", "after Clark", "between May and Javid" */
function placeBeside(
  { reference: { ontology } }: QueryContext,
  readings: readonly Reading[],
  time: ResolvedTime,
): Reading[] {
  const { after, before } = time;
  if (after === null && before === null) return [...readings];
  if (after !== null && before !== null) {
    const second = choose(readings, after, (query, { id }) => ({ ...query, after: id }));
    return choose(second, before, (query, { id }) => ({ ...query, before: id }));
  }
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

/** "was | Theresa May Home Secretary": splits where both parts are known. */
function resolvePair(resolving: Resolving, draft: PairDraft): Reading[] {
  const { words } = draft;
  const split = splitPair(resolving.context, words);
  if (split === null) return resolveBelonging(resolving, draft);
  return resolveHolding(resolving, { ...draft, form: 'holding', ...split });
}

/** Where a person's name ends and an office begins; exact names before similar ones. */
function splitPair(context: QueryContext, words: Phrase): { person: Phrase; office: Phrase } | null {
  for (const find of [findExactTerm, findNearTerm])
    for (let at = words.length - 1; at > 0; at -= 1) {
      const [person, office] = [words.slice(0, at), withoutArticles(words.slice(at))];
      const term = find(context, person, 'person');
      if (!term || term.rest.length > 0) continue;
      const ids = term.meant.map(({ thing }) => thing.id);
      const offices = attempt(() => resolveOfficePhrase(context, office, ids));
      if (offices && offices.length > 0) return { person, office };
    }
  return null;
}

/** "is | Joanna Cherry Scottish": whether one belongs to the other. */
function resolveBelonging(resolving: Resolving, draft: PairDraft): Reading[] {
  const { context } = resolving;
  const { ontology } = context.reference;
  const { words } = draft;
  for (let at = words.length - 1; at > 0; at -= 1) {
    const [one, other] = [words.slice(0, at), withoutArticles(words.slice(at))];
    const named = findEntitiesNamed(context, joinTokens(withoutArticles(one)));
    const body = findEntitiesNamed(context, joinTokens(other));
    if (named.length === 0 || body.length === 0) continue;
    const relations = ontology.relations.filter(
      (it) => it.belongs_as !== null || (it.lasts && it.office === null),
    );
    const readings = choose([begin(resolving, draft)], named, (query, { id }) => ({ ...query, subject: id }));
    return choose(readings, body, (query, { id }) => ({
      ...query,
      object: id,
      relations: relations.map((it) => it.id),
    }));
  }
  throw unknownPair(context, words);
}

function unknownPair(context: QueryContext, words: Phrase): PrecedentError {
  const person = attempt(() => findTerm(context, words, 'person'));
  if (!person) return unknownName(context, joinTokens(words));
  return new PrecedentError(
    'not_found',
    `"${joinTokens(words)}" does not end with an office in the archive`,
    'Ask, for example: "When was Jens Stoltenberg Secretary General of NATO?"',
  );
}

/** "who is | the Dutch prime minister", "who is | Rutte" */
function resolveNoun(resolving: Resolving, draft: NounDraft): Reading[] {
  const { context, time } = resolving;
  const plain = withoutArticles(draft.noun);
  const text = joinTokens(plain);
  const named = findEntitiesNamed(context, text);
  const offices = findOfficesMeant(context, text);
  const meansOffice = offices.length === 1 || (offices.length > 1 && named.length === 0);
  if (
    meansOffice ||
    draft.kind === 'how-many' ||
    draft.order !== null ||
    time.after !== null ||
    time.before !== null
  ) {
    const meantOffices = officesOfWords(
      context,
      plain,
      time,
      time.beside.map(({ thing }) => thing.id),
    );
    return holdingReadings(resolving, draft, [openSubject(begin(resolving, draft))], meantOffices);
  }
  const term = attempt(() => findTerm(context, plain));
  if (term && term.rest.length === 0 && term.office === null)
    return choose([begin(resolving, draft)], term.meant, (query, { id }) => ({
      ...query,
      kind: 'about',
      subject: id,
    }));
  const spelled = attempt(() => resolveOfficePhrase(context, plain));
  if (spelled && spelled.length > 0)
    return holdingReadings(resolving, draft, [openSubject(begin(resolving, draft))], spelled);
  if (term && term.rest.length === 0)
    return choose([begin(resolving, draft)], term.meant, (query, { id }) => ({
      ...query,
      kind: 'about',
      subject: id,
    }));
  throw unknownNoun(context, plain, text);
}

function unknownNoun(context: QueryContext, plain: Phrase, text: string): PrecedentError {
  try {
    resolveOfficePhrase(context, plain);
  } catch (error) {
    const name = unknownName(context, text);
    if (error instanceof PrecedentError && name.candidates.every(({ type }) => type === 'office'))
      return error;
    return name;
  }
  return unknownName(context, text);
}

// ---- relations

function resolveRelation(resolving: Resolving, draft: RelationDraft): Reading[] {
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
  const ids = meanings.map(({ relation }) => relation);
  const holds = ids.find((id) => ontology.isTenure(id));
  if (holds !== undefined) {
    const held = attempt(() => resolveHeld(resolving, draft));
    if (held && held.length > 0) return held;
  }
  const others = ids.filter((id) => id !== holds);
  const relations = others.length > 0 ? others : ids;
  const isLine = relations.some((id) => ontology.succession(id) !== null);
  const termOf = (phrase: RelationDraft['doer']) =>
    phrase === null || phrase === 'hole'
      ? null
      : findTerm(context, asOwner(phrase), isLine ? 'person' : null);
  const named = splitOffice(context, draft);
  const topic = isTopic(resolving, named) ? (named.patient as Phrase) : null;
  const [doer, patient] = [termOf(named.doer), topic === null ? termOf(named.patient) : null];
  const office = officeOf(resolving, named, [doer, patient]);
  let readings = [
    topic === null ? begin(resolving, draft) : aboutTopic(begin(resolving, draft), withoutArticles(topic)),
  ];
  readings = readings.map((reading) => ({
    ...reading,
    query: { ...reading.query, relations, words: narrow(ontology, draft, relations) },
  }));
  const [doing, suffering] = inverse ? (['object', 'subject'] as const) : (['subject', 'object'] as const);
  readings = putEnd(readings, draft.doer, doer, doing);
  readings = putEnd(readings, draft.patient, patient, suffering);
  if (office) readings = choose(readings, office, (query, { id }) => ({ ...query, office: [id] }));
  else if (isLine) readings = placeInOffice(context, readings, [doer, patient]);
  readings = placeAmong(resolving, draft, readings);
  return edgesOfOffice(resolving, draft, readings);
}

/** "appointed | Boris Johnson Foreign Secretary": the office follows the name without a word between them. */
function splitOffice(context: QueryContext, draft: RelationDraft): RelationDraft {
  const { patient, office } = draft;
  if (office !== null || patient === null || patient === 'hole' || patient.length < 3) return draft;
  if (findExactTerm(context, patient)?.rest.length === 0) return draft;
  const split = splitPair(context, patient);
  return split ? { ...draft, patient: split.person, office: split.office } : draft;
}

/** "voted against | impeachment": a common noun, which sentences may mention. */
function isTopic({ context, lexicon }: Resolving, { patient }: RelationDraft): boolean {
  if (patient === null || patient === 'hole') return false;
  const words = withoutArticles(patient);
  const last = words.at(-1);
  if (!last || words.some(({ text, lower }) => text !== lower) || findExactTerm(context, patient))
    return false;
  return (
    DEEDS.has(last.lower) ||
    lemmasOf(last.lower).some((it) => (lexicon.byFirst.get(it) ?? []).some(({ as }) => as === 'noun'))
  );
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

/** "Hillary Clinton's Senate seat": whoever's seat it is. */
function asOwner(phrase: Phrase): Phrase {
  const mark = phrase.findIndex(({ lower }) => lower === "'s");
  const isPost = POST_WORDS.has(phrase.at(-1)?.lower ?? '');
  return mark > 0 && isPost ? phrase.slice(0, mark) : phrase;
}

/** The office that a question names beside its verb: "as …", or what follows the name without it. */
function officeOf(
  { context }: Resolving,
  draft: RelationDraft,
  terms: readonly (Term | null)[],
): MeantOffice[] | null {
  const ids = terms.flatMap((term) => term?.meant.map(({ thing }) => thing.id) ?? []);
  if (draft.office) {
    const offices = attempt(() => resolveOfficePhrase(context, draft.office!, ids));
    if (offices) return offices;
    const known = findEntitiesNamed(context, joinTokens(draft.office));
    return known.length > 0 ? null : resolveOfficePhrase(context, draft.office, ids);
  }
  return null;
}

/** "Who replaced | the governor of Puerto Rico": the change is in that office. */
function placeInOffice(
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

/** The words that the evidence needs if the question has a narrower word than the relation's own. */
function narrow(ontology: Ontology, { cue }: RelationDraft, relations: readonly string[]): string[] {
  const word = cue.join(' ');
  const groups = relations.flatMap((id) => ontology.relation(id).apart);
  const group = groups.find((words) => words.includes(word));
  return group ? [word, ...group.filter((it) => it !== word)] : [];
}

/** "which NATO members …": what fills the hole has to belong to a body, or to have held an office. */
function placeAmong({ context }: Resolving, { among }: Frame, readings: readonly Reading[]): Reading[] {
  if (among === null) return [...readings];
  const words = withoutArticles(among);
  const offices = findOfficesMeant(context, joinTokens(words));
  if (offices.length > 0) {
    const holders = offices.map(({ id }) => id);
    return readings.map((reading) => ({ ...reading, query: { ...reading.query, among: holders[0]! } }));
  }
  const type = TYPE_WORDS.get(words.at(-1)?.lower ?? '') ?? null;
  const body =
    type === null && !/^(members?|politicians?|lawmakers?|mps?|senators?)$/.test(words.at(-1)?.lower ?? '')
      ? words
      : words.slice(0, -1);
  const named = findTerm(
    context,
    body.filter(({ lower }) => lower !== 'of'),
  ).meant.slice(0, 1);
  return choose(readings, named, (query, { id }) => ({ ...query, type, among: id }));
}

/** Who took or left an office, and when: the beginnings and ends of its terms tell more than single reports. */
function edgesOfOffice(
  { context }: Resolving,
  draft: RelationDraft,
  readings: readonly Reading[],
): Reading[] {
  const { ontology } = context.reference;
  return readings.flatMap((reading) => {
    const { relations, office, subject, object } = reading.query;
    const ends = relations.flatMap((id) => ontology.officeEnds(id));
    if (office.length === 0 || relations.some((id) => ontology.succession(id) !== null)) return [reading];
    const taken = ends.find(({ role }) => role === 'is_appointed' || role === 'takes');
    const left = ends.find(({ role }) => role === 'leaves');
    const found = taken ?? left;
    const person = found && (found.end === 'subject' ? subject : object);
    const other = found && (found.end === 'subject' ? object : subject);
    if (!found || person == null || other !== null || !['when', 'who', 'whether'].includes(draft.kind))
      return [reading];
    const edge = taken ? ('from' as const) : ('to' as const);
    const held = {
      ...reading.query,
      relations: [tenureRelation(ontology)],
      subject: person,
      object: null,
      edge,
      words: [],
    };
    return [
      reading,
      { ...reading, query: held, rank: draft.kind === 'when' ? reading.rank - 1 : reading.rank + 1 },
    ];
  });
}

/** "Who leads NATO?", "Who held the office of Home Secretary?", "How long did Mugabe rule Zimbabwe?" */
function resolveHeld(resolving: Resolving, draft: RelationDraft): Reading[] {
  const { context } = resolving;
  if (draft.doer === null || draft.patient === 'hole') return resolveCareer(resolving, draft);
  const words = draft.patient ?? draft.office;
  if (words === null) return [];
  const person = draft.doer === 'hole' ? null : findTerm(context, draft.doer, 'person');
  const ids = person?.meant.map(({ thing }) => thing.id) ?? [];
  const text = joinTokens(withoutArticles(words));
  const known = attempt(() => [resolveOfficePhrase(context, words, ids)]);
  if (known && known[0] === null)
    return resolveHolding(resolving, {
      ...draft,
      form: 'holding',
      person: draft.doer,
      office: [],
      edge: null,
    });
  const titled = known?.[0] ?? [];
  const asVerb = findOfficesMeant(context, `${draft.cue.join(' ')} of ${text}`);
  const offices =
    titled.length > 0
      ? titled
      : distinct([...asVerb, ...headsOf(context, text)]).map((office) => meant(office));
  if (offices.length === 0) return [];
  const begun = begin(resolving, draft);
  const readings = person
    ? choose([begun], person.meant, (query, { id }) => ({ ...query, subject: id }))
    : [openSubject(begun)];
  const isBody = titled.length === 0 && offices.length > 1;
  return isBody
    ? uniteOffices(resolving, draft, readings, offices)
    : holdingReadings(resolving, draft, readings, offices);
}

function distinct(offices: readonly BodyOffice[]): BodyOffice[] {
  return [...new Map(offices.map((office) => [office.id, office])).values()];
}

/** Whoever led a country held one of several offices, so that none has to be chosen. */
function uniteOffices(
  resolving: Resolving,
  draft: Frame,
  readings: readonly Reading[],
  offices: readonly MeantOffice[],
): Reading[] {
  const placed = holdingReadings(resolving, draft, readings, offices.slice(0, 1));
  const ids = offices.map(({ thing }) => thing.id);
  return placed.map((reading) => ({ ...reading, query: { ...reading.query, office: ids } }));
}

/** "What did Rutte lead?": the offices of a person. */
function resolveCareer(resolving: Resolving, draft: RelationDraft): Reading[] {
  if (draft.doer === null || draft.doer === 'hole') return [];
  const person = findTerm(resolving.context, draft.doer, 'person');
  return choose([begin(resolving, draft)], person.meant, (query, { id }) => ({
    ...query,
    kind: 'offices',
    subject: id,
  }));
}
