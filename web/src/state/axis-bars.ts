import type { Entity, Lineage, SourcedClaim, Succession, Tenure } from '@precedent/model';
import { sayDate } from '@precedent/model/wording';
import type { Stretch } from './timeline.ts';
import { yearsOf } from './years.ts';

/** One term on a time axis. */
export interface AxisBar extends Stretch {
  label: string;
  href: string | null;
  /** `own` for what the page is about, `other` for who came before and after. */
  tone: 'own' | 'other';
  /** False if it is only planned or alleged. */
  established: boolean;
  acting: boolean;
  /** For an open end: the day up to which it is known to be open. */
  asOf: string | null;
  /** Of a holder without dates: the day of the latest article that names them; it is all that places them in time. */
  reportedOn: string | null;
  /** Whether a source states the date; otherwise it was inferred. */
  fromStated: boolean;
  toStated: boolean;
  /** The best evidence. */
  claim: SourcedClaim | null;
}

/** A time in which nobody is known to have held the office. */
export interface AxisGap {
  from: string;
  to: string;
  /** Index of the bar after which it comes. */
  after: number;
}

/** The terms in one office. */
export interface AxisGroup {
  title: string | null;
  href: string | null;
  bars: AxisBar[];
  gaps: AxisGap[];
}

export interface BarParts {
  entities: ReadonlyMap<string, Entity>;
  /** The person whose career is shown; null if the page is about the office. */
  own: string | null;
  link: (person: string) => string | null;
}

/** The holders of an office as bars, in order; those without any date, and without a dated report, have none. */
export function groupOf(lineage: Lineage, tenures: readonly Tenure[], parts: BarParts): AxisGroup {
  const dated = tenures.filter(
    (tenure) => tenure.from !== null || tenure.to !== null || reportOf(tenure) !== null,
  );
  const gaps = lineage.successions.flatMap(({ gap, predecessor }): AxisGap[] => {
    const after = dated.findIndex((tenure) => isSame(tenure, predecessor));
    return gap === null || after < 0 ? [] : [{ ...gap, after }];
  });
  return { title: null, href: null, bars: dated.map((tenure) => barOf(tenure, parts)), gaps };
}

function barOf(tenure: Tenure, { entities, own, link }: BarParts): AxisBar {
  const { person, from, established, status, asOf, claims } = tenure;
  const to = tenure.to ?? tenure.overBy;
  const news = claims.find(({ article }) => article.kind === 'news');
  return {
    label: entities.get(person)?.name ?? person,
    href: link(person),
    tone: own === null || own === person ? 'own' : 'other',
    from,
    to,
    established,
    acting: status === 'acting',
    asOf: to === null ? asOf : null,
    reportedOn: reportOf(tenure),
    fromStated: isStated(from, claims),
    toStated: isStated(to, claims),
    claim: news ?? claims[0] ?? null,
  };
}

/** Null for a term that has a date, and for one that was over or only planned when it was reported. */
function reportOf({ from, to, overBy, established, status, claims }: Tenure): string | null {
  if (from !== null || to !== null || overBy !== null || !established || status === 'former') return null;
  return reportedOn(claims);
}

/** The latest day on which an article says so. */
export function reportedOn(claims: readonly SourcedClaim[]): string | null {
  const days = claims.flatMap(({ article }) => article.publishedAt ?? []);
  return days.sort().at(-1) ?? null;
}

function isStated(date: string | null, claims: readonly SourcedClaim[]): boolean {
  return date === null || claims.some(({ from, to }) => from === date || to === date);
}

/** The terms of a person in an office, each with the terms before and after it. */
export function tenuresAround(lineage: Lineage, person: string): Tenure[] {
  const own = lineage.tenures.filter((tenure) => tenure.person === person);
  const near = lineage.successions
    .filter(({ predecessor, successor }) => predecessor.person === person || successor.person === person)
    .flatMap(({ predecessor, successor }) => [predecessor, successor]);
  return lineage.tenures.filter((tenure) => [...own, ...near].some((other) => isSame(tenure, other)));
}

/** JSON contains copies, so tenures are compared by value. */
function isSame(one: Tenure, other: Tenure): boolean {
  return one.person === other.person && one.from === other.from && one.to === other.to;
}

/** The successions that lead to a tenure. */
export function stepsTo(tenure: Tenure, { successions }: Lineage): Succession[] {
  return successions.filter(({ successor }) => isSame(successor, tenure));
}

/** "after Willy Claes (reported)", "after Javier Solana (order inferred from dates)" */
export function sayStep({ predecessor, basis }: Succession, entities: ReadonlyMap<string, Entity>): string {
  const name = entities.get(predecessor.person)?.name ?? predecessor.person;
  return `after ${name} (${basis === 'stated' ? 'reported' : 'order inferred from dates'})`;
}

/** "Lord Ismay, 1952–1957"; "Sergio Balanzino (acting), 1995"; "Rishi Sunak, reported in 2024" */
export function labelBar({ label, acting, from, to, claim, reportedOn: day }: AxisBar): string {
  const years =
    day === null ? yearsOf(from, to, claim === null ? [] : [claim]) : `reported in ${day.slice(0, 4)}`;
  return `${label}${acting ? ' (acting)' : ''}${years === '' ? '' : `, ${years}`}`;
}

/** "4 April 1952 to 16 May 1957"; says what was inferred or is not established. */
export function sayBar({
  from,
  to,
  asOf,
  established,
  fromStated,
  toStated,
  reportedOn: day,
}: AxisBar): string {
  if (day !== null) return `reported on ${sayDate(day)}, dates unknown`;
  const start = from === null ? 'start unknown' : `${sayDate(from)}${fromStated ? '' : ' (inferred)'}`;
  const open = asOf === null ? 'open' : `open as of ${sayDate(asOf)}`;
  const end = to === null ? open : `${sayDate(to)}${toStated ? '' : ' (inferred)'}`;
  return `${start} to ${end}${established ? '' : ', not confirmed'}`;
}
