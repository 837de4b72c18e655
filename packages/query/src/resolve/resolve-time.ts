import { lineageOf, mapTogether, officesOfPerson } from '@precedent/graph';
import { PrecedentError, sayDate } from '@precedent/model';
import { HEADS_OF_STATES } from '../english/name-words.ts';
import {
  BEGINNING_VERBS,
  LEAVING,
  OFFICES_OF_TERMS,
  TERM_BEGINNINGS,
  TERM_ENDS,
  TERM_NOUNS,
} from '../english/time-words.ts';
import { findTerm, type Term, unknownName } from '../names/find-term.ts';
import type { MeantEntity } from '../names/meant.ts';
import type { Phrase } from '../parse/draft.ts';
import type { QueryContext } from '../query/context.ts';
import type { Finding } from '../query/finding.ts';
import { periodAt } from '../text/read-date.ts';
import { dayBefore, type TimeDraft } from '../text/take-time.ts';
import { joinTokens } from '../text/tokens.ts';

/** The time of a question, with names and clauses resolved. */
export interface ResolvedTime {
  from: string | null;
  to: string | null;
  asOf: string | null;
  now: boolean;
  /** Whether the question gives no time, so that "is" means now. */
  isOpen: boolean;
  after: MeantEntity[] | null;
  before: MeantEntity[] | null;
  /** The office in which they were: "before Stoltenberg | at NATO". */
  officeWords: Phrase | null;
  /** Both of these. */
  beside: MeantEntity[];
  /** In whose time: the office is then one of a body in which they held one. */
  inTermOf: MeantEntity[];
  /** Whether the date is when somebody took office: "when Fox took office in 1856". */
  begins: boolean;
  notes: string[];
}

/** Answers the clause of a question: when something happened. */
export type AnswerWhen = (clause: Phrase) => readonly Finding[];

/** @throws PrecedentError if a clause or a name in it isn't understood. */
export function resolveTime(context: QueryContext, time: TimeDraft, answerWhen: AnswerWhen): ResolvedTime {
  const resolved: ResolvedTime = {
    from: time.period?.from ?? null,
    to: time.period?.to ?? null,
    asOf: time.asOf,
    now: time.now,
    isOpen:
      time.period === null &&
      time.asOf === null &&
      time.clause === null &&
      time.term === null &&
      time.beside === null,
    after: null,
    before: null,
    officeWords: null,
    beside: [],
    inTermOf: [],
    begins: false,
    notes: [],
  };
  if (time.clause) return { ...resolved, ...periodOfClause(time.clause.tokens, answerWhen) };
  if (time.term) return { ...resolved, ...periodOfTerm(context, time.term) };
  if (time.beside === null) return resolved;
  return placeBeside(context, resolved, time.beside, answerWhen);
}

/** When the clause was so; if only its own date is known, that. */
function periodOfClause(clause: Phrase, answerWhen: AnswerWhen): Partial<ResolvedTime> {
  const dated = clause.findIndex((_, at) => at > 0 && periodAt(clause, at) !== null);
  const given = dated < 0 ? null : edgeOfEra(clause, dated);
  let findings: readonly Finding[] = [];
  let refusal: PrecedentError | null = null;
  try {
    findings = answerWhen(clause);
  } catch (error) {
    if (!(error instanceof PrecedentError)) throw error;
    refusal = error;
  }
  const known = findings.find(({ from, to }) => from !== null || to !== null);
  const begins = clause.some(({ lower }) => BEGINNING_VERBS.has(lower));
  if (known) {
    const [from, to] = [known.from ?? known.to, known.to ?? known.from];
    const isDay = from === to;
    return {
      from,
      to,
      begins,
      notes: [`“${joinTokens(clause)}”: ${sayDate(from!)}${isDay ? '' : ` to ${sayDate(to!)}`}`],
    };
  }
  if (given) return { from: given.from, to: given.to, begins };
  throw refusal ?? undatedClause(clause);
}

/** The period that a clause names; its first or last day if that is what happened: "the Iraq war | began". */
function edgeOfEra(clause: Phrase, at: number): { from: string; to: string } {
  const { from, to, length } = periodAt(clause, at)!;
  const verb = clause[at + length]?.lower ?? '';
  if (from !== to && (TERM_BEGINNINGS.has(verb) || verb === 'broke')) return { from, to: from };
  return from !== to && TERM_ENDS.has(verb) ? { from: to, to } : { from, to };
}

/** From the first to the last day that somebody is known to have held the office that a noun means, or any. */
function periodOfTerm(
  context: QueryContext,
  { person, noun }: NonNullable<TimeDraft['term']>,
): Partial<ResolvedTime> {
  const { graph, reference } = context;
  const whose = findTerm(context, person, 'person').meant;
  const { thing } = whose[0]!;
  const others = whose.slice(1).map((it) => it.thing.name);
  const title = OFFICES_OF_TERMS.get(noun ?? '') ?? null;
  const own = officesOfPerson(graph, reference, thing.id);
  // "Under Johnson" means the time in which he led a state, not a city.
  const leading = own.filter(
    (office) => HEADS_OF_STATES.includes(office.title) && office.body.startsWith('country/'),
  );
  const meantOffices = title === null && leading.length > 0 ? leading : own;
  const asked = meantOffices.filter((office) => title === null || office.title === title);
  const tenures = mapTogether(asked, ({ id }) => lineageOf(graph, reference, id).tenures)
    .flat()
    .filter((tenure) => tenure.person === thing.id && tenure.established && tenure.from !== null);
  if (tenures.length === 0) throw undatedClause(person);
  const from = tenures.map((tenure) => tenure.from!).sort()[0]!;
  const to = tenures.some((tenure) => tenure.to === null)
    ? null
    : tenures
        .map((tenure) => tenure.to!)
        .sort()
        .at(-1)!;
  const note = `the time of ${thing.name} in office: from ${sayDate(from)}${to === null ? '' : ` to ${sayDate(to)}`}`;
  const doubt = `“${joinTokens(person)}” may also be ${others.slice(0, 3).join(', ')}`;
  return { from, to, inTermOf: whose.slice(0, 1), notes: others.length > 0 ? [note, doubt] : [note] };
}

function undatedClause(clause: Phrase): PrecedentError {
  return new PrecedentError(
    'not_found',
    `no source here says when "${joinTokens(clause)}"`,
    'Ask with a date instead: "in 2019".',
  );
}

function placeBeside(
  context: QueryContext,
  resolved: ResolvedTime,
  { after, before, isClause = false }: NonNullable<TimeDraft['beside']>,
  answerWhen: AnswerWhen,
): ResolvedTime {
  const [later, earlier] = [after, before].map((phrase) =>
    phrase === null || isClause ? null : personIn(context, phrase),
  );
  if ((after === null || later !== null) && (before === null || earlier !== null)) {
    const named = [later, earlier].filter((term) => term !== null && term !== undefined);
    return {
      ...resolved,
      after: later?.meant ?? null,
      before: earlier?.meant ?? null,
      beside: named.flatMap((term) => term.meant),
      officeWords:
        named
          .map(({ rest }) => rest)
          .find((rest) => rest.length > 1)
          ?.slice(1) ?? null,
    };
  }
  const words = (after ?? before)!;
  if (!words.some(({ lower }) => LEAVING.has(lower) || BEGINNING_VERBS.has(lower)) && words.length < 4)
    throw unknownName(context, joinTokens(words), 'person');
  const clause = periodOfClause(words, answerWhen);
  return after === null
    ? { ...resolved, ...clause, from: null, to: clause.from ? dayBefore(clause.from) : null }
    : { ...resolved, ...clause, from: clause.to ?? null, to: null };
}

/** "Comey", "Helen Clark's term", "Pierluisi | was removed": somebody next to whom another held the office. */
function personIn(context: QueryContext, phrase: Phrase): Term | null {
  const owner = phrase.findIndex(({ lower }) => lower === "'s");
  const isTerm = owner > 0 && phrase.slice(owner + 1).some(({ lower }) => TERM_NOUNS.has(lower));
  const verb = phrase.findIndex(({ lower }, at) => at > 0 && LEAVING.has(lower));
  const as = phrase.findIndex(({ lower }) => lower === 'as');
  const named = as > 0 && verb < 0 ? phrase.slice(0, as) : null;
  const name = named ?? (isTerm ? phrase.slice(0, owner) : verb > 0 ? phrase.slice(0, verb) : phrase);
  try {
    const found = findTerm(context, name, 'person');
    const term = named ? { ...found, rest: phrase.slice(as) } : found;
    return term.rest.length === 0 || /^(at|in|of|as)$/.test(term.rest[0]!.lower) ? term : null;
  } catch (error) {
    if (error instanceof PrecedentError) return null;
    throw error;
  }
}
