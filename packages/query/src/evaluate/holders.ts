import {
  factsOfTenure,
  lineageOf,
  mapTogether,
  officesOfPerson,
  officeWithId,
  outweighedTenures,
  reportDays,
} from '@precedent/graph';
import {
  type BodyOffice,
  type Lineage,
  latestDay,
  sayDate,
  sayPeriod,
  sayTerm,
  type Tenure,
} from '@precedent/model';
import { belongsTo } from '../judge/belongs-to.ts';
import { meetsSpan } from '../judge/in-time.ts';
import { holdsIn, isOpenBeyond, lastShown } from '../judge/tenures-in.ts';
import type { QueryContext } from '../query/context.ts';
import { createFinding, type Finding } from '../query/finding.ts';
import { HOLE, type Query } from '../query/query.ts';
import { inBrackets, sayAsOf, standingOfTenure } from './describe.ts';
import { lengthInDays } from './duration.ts';

/** A tenure in the line of its office. */
export interface HeldTenure {
  tenure: Tenure;
  lineage: Lineage;
}

/** The lines of holders of the offices that a query is about: those named, or those of the person named. */
export function lineagesOf({ graph, reference }: QueryContext, query: Query): Lineage[] {
  const beside = [query.after, query.before].filter((end) => end !== null);
  const compared = query.choices.length > 0 ? query.choices : beside;
  const shared = query.office.length === 0 ? officesShared({ graph, reference }, compared) : [];
  const ids =
    query.office.length > 0 || shared.length > 0
      ? [...query.office, ...shared]
      : query.subject !== null && query.subject !== HOLE
        ? officesOfPerson(graph, reference, query.subject).map(({ id }) => id)
        : [];
  const known = mapTogether(ids, (id) => officeWithId(graph, reference, id)).filter(
    (office) => office !== null,
  );
  const asOf = query.asOf ?? undefined;
  return mapTogether(known, ({ id }) => lineageOf(graph, reference, id, { asOf }));
}

/** The offices that all of several people held: "Who came first, Solana or Claes?" */
function officesShared(
  { graph, reference }: Pick<QueryContext, 'graph' | 'reference'>,
  people: readonly string[],
): string[] {
  const [first = [], ...others] = mapTogether(people, (id) =>
    officesOfPerson(graph, reference, id).map((office) => office.id),
  );
  return first.filter((id) => others.every((own) => own.includes(id)));
}

/** The tenures that a query describes, in the order of their offices and within these by time. */
export function selectTenures(context: QueryContext, query: Query): HeldTenure[] {
  const all = lineagesOf(context, query).flatMap((lineage) => selectIn(lineage, query));
  const timesOf = ({ tenure }: HeldTenure) =>
    all.filter((it) => it.tenure.person === tenure.person && it.tenure.office === tenure.office).length;
  const { times } = query;
  const { among } = query;
  const own = among === null ? all : all.filter(({ tenure }) => belongsTo(context, tenure.person, among));
  const often = times === null ? own : own.filter((held) => timesOf(held) >= times);
  return orderTenures(context, often, query);
}

function selectIn(lineage: Lineage, query: Query): HeldTenure[] {
  const { subject, choices, except } = query;
  const isAsked = ({ person }: Tenure) =>
    subject !== null && subject !== HOLE
      ? person === subject
      : !except.includes(person) && (choices.length === 0 || choices.includes(person));
  const beside = besideIn(lineage, query);
  const isPresent = query.now ? presentIn(lineage) : null;
  return lineage.tenures
    .filter((tenure) => isAsked(tenure) && (beside === null || beside.includes(tenure)))
    .filter((tenure) => isPresent?.has(tenure) ?? fitsTime(tenure, lineage, query))
    .map((tenure) => ({ tenure, lineage }));
}

/** The tenures before or after somebody's; null if the query names nobody. */
function besideIn({ tenures }: Lineage, { before, after }: Query): Tenure[] | null {
  if (before === null && after === null) return null;
  const first = after === null ? -1 : tenures.findIndex(({ person }) => person === after);
  const last =
    before === null ? tenures.length : tenures.findIndex(({ person }, at) => person === before && at > first);
  const known = (after === null || first >= 0) && (before === null || last >= 0);
  return known
    ? tenures.slice(first + 1, last).filter(({ person }) => person !== before && person !== after)
    : [];
}

function fitsTime(tenure: Tenure, lineage: Lineage, query: Query): boolean {
  const { from, to, edge, asOf } = query;
  if (edge !== null && (from !== null || to !== null)) {
    const date = tenure[edge];
    return date !== null && meetsSpan(date, date, { from, to });
  }
  if (from !== null || to !== null) return holdsIn(tenure, lineage, { from, to });
  return asOf === null || query.kind !== 'who' || holdsIn(tenure, lineage, { from: asOf, to: asOf });
}

/** The last holder known to have taken office, and those planned to follow. */
function presentIn({ tenures }: Lineage): ReadonlySet<Tenure> {
  const last = tenures.findLastIndex(({ established }) => established);
  return new Set(tenures.slice(Math.max(0, last)));
}

function orderTenures(context: QueryContext, held: HeldTenure[], { order, nth, limit }: Query): HeldTenure[] {
  if (order === null) return held;
  const full = held.filter(({ tenure }) => tenure.established && tenure.status !== 'acting');
  const today = latestReport(context, full);
  const length = ({ tenure: { from, to, overBy } }: HeldTenure) => {
    const end = to ?? overBy ?? today;
    return from === null || end === null || (to === null && order === 'shortest')
      ? null
      : lengthInDays(from, end);
  };
  const measured = full.flatMap((it) => {
    const days = length(it);
    return days === null ? [] : [{ it, days }];
  });
  switch (order) {
    case 'first':
      return nth === null ? full.slice(0, limit ?? undefined) : firstTerms(full).slice(nth - 1, nth);
    case 'last':
      if (nth !== null) return full.slice(0, full.length - nth + 1).slice(-1);
      return limit === null ? full.reverse() : full.slice(-limit).reverse();
    case 'longest':
      return measured
        .sort((a, b) => b.days - a.days)
        .map(({ it }) => it)
        .slice(0, limit ?? undefined);
    case 'shortest':
      return measured
        .sort((a, b) => a.days - b.days)
        .map(({ it }) => it)
        .slice(0, limit ?? undefined);
  }
}

/** Of each person only the first term: the second president is not the first once more. */
function firstTerms(held: readonly HeldTenure[]): HeldTenure[] {
  return held.filter(({ tenure }, at) => !held.slice(0, at).some((it) => it.tenure.person === tenure.person));
}

/** The latest day that the evidence reaches, up to which an open term is counted. */
function latestReport(_: QueryContext, held: readonly HeldTenure[]): string | null {
  const days = held.flatMap(({ tenure }) => [
    ...reportDays(tenure),
    ...[tenure.from, tenure.to, tenure.asOf].filter((date) => date !== null).map(latestDay),
  ]);
  return days.sort().at(-1) ?? null;
}

/** "Jens Stoltenberg, as Secretary General of NATO (from 1 October 2014 to 1 October 2024)"; an open tenure with the date of its source. */
export function tenureFinding(
  { graph }: QueryContext,
  office: BodyOffice,
  tenure: Tenure,
  { now = false, from = null }: { now?: boolean; from?: string | null } = {},
): Finding {
  const ends = () => mapTogether([tenure.person, office.body], (id) => graph.getNodeAttributes(id));
  const notes = () => [
    describeStatus(tenure),
    standingOfTenure(tenure),
    // Of a former holder the day of the report adds nothing.
    tenure.status === 'former' ? sayPeriod(tenure.from, tenure.to) : sayTerm(tenure),
    sayAsOf(tenure) ?? (now && tenure.established ? sayShown(tenure) : null),
    isOpenBeyond(tenure, { from }) ? 'no end is given' : null,
  ];
  const parts = {
    text: () => `${ends()[0]!.name}, as ${office.label}${inBrackets(notes())}`,
    entities: ends,
    facts: () => factsOfTenure(graph, tenure),
    claims: () => tenure.claims,
  };
  return createFinding(parts, { from: tenure.from, to: tenure.to });
}

/** Who holds an office "now" is true only of the day of the latest report. */
function sayShown(tenure: Tenure): string | null {
  if (tenure.to !== null || tenure.overBy !== null) return 'no longer in office; the last holder known';
  const day = lastShown(tenure);
  return day === null ? null : `last reported on ${sayDate(day)}`;
}

/** Only what the dates don't say already. "current" is left out: it was true when it was reported. */
function describeStatus({ status, to }: Tenure): string | null {
  if (status === 'acting') return status;
  return to === null && (status === 'former' || status === 'outgoing') ? status : null;
}

/** What stronger evidence speaks against is named, not hidden. */
export function noteOutweighed(
  { graph, reference }: QueryContext,
  { office, subject }: Pick<Query, 'office' | 'subject'>,
): string[] {
  const all = mapTogether(office, (id) => outweighedTenures(graph, reference, id)).flat();
  const left = all.filter(({ person }) => subject === null || subject === HOLE || person === subject);
  const people = new Set(left.map(({ person }) => person));
  const names = [...new Set(mapTogether(people, (id) => graph.getNodeAttribute(id, 'name')))];
  if (names.length === 0) return [];
  return [`Left out, because dated terms speak against a single mention without a date: ${names.join(', ')}`];
}
