import {
  compareStrings,
  earliestDay,
  firstDay,
  lastDay,
  latestDay,
  sayPeriod,
  type Tenure,
} from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { isLonger, overlapOf } from '../succession/handover.ts';
import { seatsOf } from '../succession/seats.ts';
import { type PlacedTenure, placeTenures } from '../tenures/tenures-of.ts';
import type { ConflictDraft, Searched } from './draft-conflict.ts';

interface Holder extends PlacedTenure {
  /** The days on which the tenure is known to have lasted; null if there are none. */
  known: { from: string; to: string } | null;
}

/** All pairs of holders, except acting ones, known to have held a single-seat office at the same time. */
export function findTwoHolders({ graph, reference, offices, accept }: Searched): ConflictDraft[] {
  const drafts: ConflictDraft[] = [];
  for (const office of offices) {
    const placed = placeTenures(graph, reference, office.id);
    if (seatsOf(office, placed, reference) === 'several') continue;
    const full = placed
      .filter(({ tenure }) => tenure.established && tenure.status !== 'acting')
      .map((holder) => ({ ...holder, known: knownStretch(holder) }));
    const isAsked = full.map(({ tenure }) => accept?.(tenure.claims) ?? true);
    for (const [first, second] of pairsOf(full, isAsked)) {
      const during = sharedTime(first, second);
      if (during === null) continue;
      const persons = [first.tenure.person, second.tenure.person].sort(compareStrings);
      drafts.push({
        kind: 'two-holders',
        key: [office.id, ...persons, during.from],
        text: `${nameOf(graph, first.tenure)} and ${nameOf(graph, second.tenure)} were both ${office.label} ${sayPeriod(during.from, during.to)}`,
        entities: persons,
        office: office.id,
        during,
        sides: [first, second].map(({ tenure }) => sayTenure(graph, tenure)),
      });
    }
  }
  return drafts;
}

/**
 * Those of which both may have held the office at one time, and one is asked about: of thousands of holders, comparing all
 * would take too long.
 */
function pairsOf(holders: readonly Holder[], isAsked: readonly boolean[]): [Holder, Holder][] {
  const pairs: [number, number][] = [];
  const known = holders.flatMap(({ known }, at) => (known === null ? [] : [{ ...known, at }]));
  let before: typeof known = [];
  for (const one of known.sort((a, b) => compareStrings(a.from, b.from))) {
    before = before.filter(({ to }) => to >= one.from);
    for (const { at } of before)
      if (isAsked[at] || isAsked[one.at]) pairs.push([Math.min(at, one.at), Math.max(at, one.at)]);
    before.push(one);
  }
  const met = new Set(pairs.map(([first, second]) => second * holders.length + first));
  const ending = holders.flatMap(({ tenure }, at) => (tenure.to === null ? [] : [at]));
  holders.forEach(({ tenure }, second) => {
    if (tenure.from === null) return;
    for (const first of ending)
      if (first < second && (isAsked[first] || isAsked[second]) && !met.has(second * holders.length + first))
        pairs.push([first, second]);
  });
  return pairs
    .sort(([a, b], [c, d]) => b - d || a - c)
    .map(([first, second]) => [holders[first]!, holders[second]!]);
}

function sayTenure(graph: GraphView, tenure: Tenure): ConflictDraft['sides'][number] {
  const dates = sayPeriod(tenure.from, tenure.to);
  const name = nameOf(graph, tenure);
  return { text: dates === null ? name : `${name}, ${dates}`, claims: tenure.claims };
}

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
  const [one, other] = [articlesOf(first), articlesOf(second)];
  return [...one].some((id) => !other.has(id)) && [...other].some((id) => !one.has(id));
}

function articlesOf({ tenure }: Holder): Set<string> {
  return new Set(tenure.claims.map(({ article }) => article.id));
}

/** From the latest day that its beginning can mean to the earliest that its end can mean. */
function knownStretch({ tenure, heldOn }: PlacedTenure): Holder['known'] {
  const days = [...(tenure.from ? [latestDay(tenure.from)] : []), ...heldOn];
  const from = tenure.from ? latestDay(tenure.from) : firstDay(heldOn);
  const to = tenure.to ? earliestDay(tenure.to) : lastDay(days);
  return from === null || to === null || from > to ? null : { from, to };
}
