import {
  type BodyOffice,
  compareStrings,
  earliestDay,
  firstDay,
  LazyObjects,
  lastDay,
  latestDay,
  sayPeriod,
  type Tenure,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { mapTogether } from '../../partial/missing-part.ts';
import { isLonger, overlapOf } from '../succession/handover.ts';
import { seatsOf } from '../succession/seats.ts';
import type { PlacedTenure } from '../tenures/placed-tenure.ts';
import { placeTenures } from '../tenures/tenures-of.ts';
import type { ConflictDraft, DraftSide, Searched } from './draft-conflict.ts';

interface Holder extends PlacedTenure {
  /** The days on which the tenure is known to have lasted; null if there are none. */
  known: { from: string; to: string } | null;
}

/** All pairs of holders, except acting ones, known to have held a single-seat office at the same time. */
export function findTwoHolders(searched: Searched): ConflictDraft[] {
  return mapTogether(searched.offices, (office) => findInOffice(searched, office)).flat();
}

function findInOffice({ graph, reference, accept }: Searched, office: BodyOffice): ConflictDraft[] {
  const placed = placeTenures(graph, reference, office.id);
  if (seatsOf(office, placed, reference) === 'several') return [];
  const full = fullHolders(placed);
  const asked = full.flatMap(({ tenure }, at) => ((accept?.(tenure) ?? true) ? [at] : []));
  const drafted = mapTogether(pairsOf(full, asked), (pair) => draftOf(graph, office, pair));
  return drafted.filter((draft) => draft !== null);
}

/** Null if they did not hold it at the same time. */
function draftOf(
  graph: GraphView,
  office: BodyOffice,
  [first, second]: readonly [Holder, Holder],
): ConflictDraft | null {
  const during = sharedTime(first, second);
  if (during === null) return null;
  const entities = [first.tenure.person, second.tenure.person].sort(compareStrings);
  const key = [office.id, ...entities, during.from];
  return drafts.create(
    { kind: 'two-holders', key, entities, office: office.id, during },
    { graph, office, first, second, during },
  );
}

interface Pair {
  graph: GraphView;
  office: BodyOffice;
  first: Holder;
  second: Holder;
  during: NonNullable<ConflictDraft['during']>;
}

const drafts = new LazyObjects<ConflictDraft, Pair>({
  text: ({ graph, office, first, second, during }) => {
    const names = mapTogether([first, second], ({ tenure }) => nameOf(graph, tenure));
    return `${names.join(' and ')} were both ${office.label} ${sayPeriod(during.from, during.to)}`;
  },
  sides: ({ graph, first, second }) => [sayHolder(graph, first), sayHolder(graph, second)],
});

const fullByPlaced = new WeakMap<readonly PlacedTenure[], readonly Holder[]>();

/** Those who don't only act; found once for each line. */
function fullHolders(placed: readonly PlacedTenure[]): readonly Holder[] {
  const known = fullByPlaced.get(placed);
  if (known) return known;
  const full = placed
    .filter(({ tenure }) => tenure.established && tenure.status !== 'acting')
    .map((holder) => ({ ...holder, known: knownStretch(holder) }));
  fullByPlaced.set(placed, full);
  return full;
}

/** Holders of whom each is compared with all others; of more, those who held the office at one time are found first. */
const FEW_ASKED = 50;

/** Those of which both may have held the office at one time, and one is asked about, by their places. */
function pairsOf(holders: readonly Holder[], asked: readonly number[]): [Holder, Holder][] {
  const pairs = asked.length > FEW_ASKED ? sweepPairs(holders, new Set(asked)) : pairsWith(holders, asked);
  return pairs
    .sort(([a, b], [c, d]) => b - d || a - c)
    .map(([first, second]) => [holders[first]!, holders[second]!]);
}

function pairsWith(holders: readonly Holder[], asked: readonly number[]): [number, number][] {
  const own = new Set(asked);
  const pairs: [number, number][] = [];
  for (const one of asked)
    for (let other = 0; other < holders.length; other += 1) {
      if (other === one || (other < one && own.has(other))) continue;
      const [first, second] = [Math.min(one, other), Math.max(one, other)];
      if (mayMeet(holders[first]!, holders[second]!)) pairs.push([first, second]);
    }
  return pairs;
}

/** @param second later in the order. */
function mayMeet(first: Holder, second: Holder): boolean {
  if (first.tenure.to !== null && second.tenure.from !== null) return true;
  const [a, b] = [first.known, second.known];
  return a !== null && b !== null && a.from <= b.to && b.from <= a.to;
}

/** The same for many, in the order in which they held the office. */
function sweepPairs(holders: readonly Holder[], asked: ReadonlySet<number>): [number, number][] {
  const pairs: [number, number][] = [];
  const known = holders.flatMap(({ known }, at) => (known === null ? [] : [{ ...known, at }]));
  let before: typeof known = [];
  for (const one of known.sort((a, b) => compareStrings(a.from, b.from))) {
    before = before.filter(({ to }) => to >= one.from);
    for (const { at } of before)
      if (asked.has(at) || asked.has(one.at)) pairs.push([Math.min(at, one.at), Math.max(at, one.at)]);
    before.push(one);
  }
  const met = new Set(pairs.map(([first, second]) => second * holders.length + first));
  const ending = holders.flatMap(({ tenure }, at) => (tenure.to === null ? [] : [at]));
  holders.forEach(({ tenure }, second) => {
    if (tenure.from === null) return;
    for (const first of ending)
      if (
        first < second &&
        (asked.has(first) || asked.has(second)) &&
        !met.has(second * holders.length + first)
      )
        pairs.push([first, second]);
  });
  return pairs;
}

function sayHolder(graph: GraphView, { tenure, articles }: Holder): DraftSide {
  return sides.create({ articles }, { graph, tenure });
}

/** Names, and claims that are kept with the office, are loaded once they are looked at. */
const sides = new LazyObjects<DraftSide, { graph: GraphView; tenure: Tenure }>({
  text: ({ graph, tenure }) => {
    const dates = sayPeriod(tenure.from, tenure.to);
    const name = nameOf(graph, tenure);
    return dates === null ? name : `${name}, ${dates}`;
  },
  claims: ({ tenure }) => tenure.claims,
});

function nameOf(graph: GraphView, { person }: Tenure): string {
  return graph.getNodeAttribute(person, 'name');
}

/**
 * The time in which both are known to have held the office. A tenure without an end counts only until the
 * last report, because it may have ended at any time after that.
 */
function sharedTime(first: Holder, second: Holder): ConflictDraft['during'] {
  if (first.tenure.person === second.tenure.person) return null;
  const stated = overlapOf(first.tenure, second.tenure);
  if (stated !== null) return stated;
  const [a, b] = [first.known, second.known];
  if (a === null || b === null) return null;
  const from = lastDay([a.from, b.from])!;
  const to = firstDay([a.to, b.to])!;
  if (from > to) return null;
  // A shared day or two is a handover, unless reports name both as holders, each without the other.
  if (isLonger(from, to)) return { from, to };
  if (isStatedHandover(first.tenure, second.tenure)) return null;
  const bothReported = [first, second].every(({ heldOn }) => heldOn.includes(from));
  return bothReported && areReportedApart(first, second) ? { from, to } : null;
}

/** Whether the dates say that one began as the other ended: reports of that day may name either. */
function isStatedHandover({ to }: Tenure, { from }: Tenure): boolean {
  return to !== null && from !== null && latestDay(from) === earliestDay(to);
}

/** Whether each has an article that does not have the other: one that has both tells of the day of a handover. */
function areReportedApart(first: Holder, second: Holder): boolean {
  const [one, other] = [new Set(first.articles), new Set(second.articles)];
  return [...one].some((id) => !other.has(id)) && [...other].some((id) => !one.has(id));
}

/** From the latest day that its beginning can mean to the earliest that its end can mean. */
function knownStretch({ tenure, heldOn }: PlacedTenure): Holder['known'] {
  const begin = tenure.from ? latestDay(tenure.from) : null;
  const from = begin ?? heldOn[0] ?? null;
  const last = lastDay([begin, heldOn.at(-1)].filter((day) => day != null));
  const to = tenure.to ? earliestDay(tenure.to) : last;
  return from === null || to === null || from > to ? null : { from, to };
}
