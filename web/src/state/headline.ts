import type { Answer, Entity, Fact, SourcedClaim, Vocabulary } from '@precedent/model';
import { sayDate, sayWhen } from '@precedent/model/wording';
import { endThat, findRelation } from '@precedent/view';
import { termsOf } from './terms.ts';

/** A part of the sentence that says who somebody is, with the claim that says so. */
export interface Clause {
  text: string;
  claim: SourcedClaim;
  fact: Fact;
}

/** By office, the day by which somebody's last term was over, though no source gives its end: another was reported. */
export type Ends = ReadonlyMap<string, string>;

/** How many offices the sentence has. */
const MOST = 4;
/** After every day. */
const OPEN = '9999';

/** From the holders of each of their offices. */
export function endsOf(lineages: readonly Answer[], person: string): Ends {
  return new Map(
    lineages.flatMap(({ lineage }) => {
      const last = lineage?.tenures.findLast((tenure) => tenure.person === person);
      return last && last.to === null && last.overBy !== null ? [[last.office, last.overBy] as const] : [];
    }),
  );
}

/**
 * "Secretary General of NATO since 1 October 2024", "Prime Minister of the Netherlands (outgoing on 27 June 2024)":
 * the offices that certain claims report, the latest first; empty for somebody without one.
 */
export function headlineOf(
  entity: Entity,
  facts: readonly Fact[],
  vocabulary: Vocabulary,
  ends: Ends = new Map(),
): Clause[] {
  const overBy = (fact: Fact) => ends.get(fact.office!.id) ?? null;
  return facts
    .filter((fact) => fact.certain && fact.office !== null && holderOf(fact, vocabulary) === entity.id)
    .filter(
      (fact) => fact.modality !== 'hypothetical' && fact.polarity === 'positive' && fact.claims.length > 0,
    )
    .sort(
      (one, other) =>
        compare(lastDayOf(other, overBy(other)), lastDayOf(one, overBy(one))) || compareDates(other, one),
    )
    .slice(0, MOST)
    .map((fact) => ({ text: sayOffice(fact, overBy(fact)), claim: bestClaim(fact), fact }));
}

/** The holder of an office according to a fact; null if it isn't about holding one. */
export function holderOf(fact: Fact, vocabulary: Vocabulary): string | null {
  const end = endThat('holds', findRelation(vocabulary, fact.relation));
  return end === null ? null : fact[end];
}

/**
 * Until when an office is known to be held: one with a start and no end comes first, then those that ended or were
 * reported last, and at the end former ones without a date.
 */
function lastDayOf(fact: Fact, overBy: string | null): string {
  const { from, to } = latestTermOf(fact);
  const end = to ?? overBy;
  if (end !== null) return end;
  if (from !== null) return OPEN;
  return statusesOf(fact).has('former') ? '' : (lastSeen(fact) ?? '');
}

function compareDates(one: Fact, other: Fact): number {
  const [first, second] = [one, other].map(latestTermOf).map(({ from, to }) => from ?? to ?? '') as [
    string,
    string,
  ];
  return compare(first, second);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The latest term: somebody may hold an office twice, and reports of the first time may call them former. */
export function latestTermOf(fact: Fact): Pick<Fact, 'from' | 'to'> {
  return termsOf(fact.claims)[0] ?? fact;
}

function sayOffice(fact: Fact, overBy: string | null): string {
  const { office } = fact;
  const { from, to } = latestTermOf(fact);
  const statuses = statusesOf(fact);
  const acting = statuses.has('acting') ? 'acting ' : '';
  const label = `${acting}${office!.label}`;
  if (fact.modality === 'planned' || (statuses.has('elect') && statuses.size === 1))
    return `${label}, planned${from === null ? '' : ` from ${sayDate(from)}`}`;
  if (from !== null && to !== null)
    return `${label} from ${sayDate(from)} to ${sayDate(to)}${sayEarlier(fact)}`;
  if (to !== null) return `${label} until ${sayDate(to)}`;
  if (overBy !== null) {
    const start = from === null ? '' : ` from ${sayDate(from)}`;
    return `${label}${start} until ${sayDate(overBy)} at the latest${sayEarlier(fact)}`;
  }
  if (statuses.has('former') && from === null) return `former ${label}`;
  const seen = lastSeen(fact);
  if (from !== null) return `${label} since ${sayDate(from)}${openAsOf(fact)}${sayEarlier(fact)}`;
  if (statuses.has('outgoing'))
    return `${label}, described as outgoing${seen === null ? '' : ` ${sayWhen(seen)}`}`;
  return `${label}${seen === null ? '' : ` as of ${sayDate(seen)}`}`;
}

/** ", before that from 20 January 2017 to 20 January 2021"; empty for a single term. */
function sayEarlier({ claims }: Fact): string {
  const earlier = termsOf(claims)
    .slice(1)
    .map(({ from, to }) => `from ${sayDate(from)}${to === null ? '' : ` to ${sayDate(to)}`}`);
  return earlier.length === 0 ? '' : `, before that ${earlier.join(' and ')}`;
}

/** A list that gives no end only says that there was none on its day. */
function openAsOf({ claims }: Fact): string {
  const dates = claims.map(({ asOf }) => asOf).filter((date) => date !== undefined);
  return dates.length === 0 ? '' : ` (as of ${sayDate(dates.sort().at(-1)!)})`;
}

/** The day of the latest list or article that says so. */
export function lastSeen({ claims }: Fact): string | null {
  const dates = claims
    .map(({ asOf, article }) => asOf ?? article.publishedAt)
    .filter((date) => date !== null);
  return dates.sort().at(-1) ?? null;
}

/** Until when somebody is known to have held an office: until its end, or until the day of the last report. */
export function heldUntil(fact: Fact): string {
  const { from, to, modality } = fact;
  if (modality !== 'asserted') return '';
  if (to !== null) return to;
  if (from === null && statusesOf(fact).has('former')) return '';
  const seen = lastSeen(fact) ?? '';
  return from !== null && from > seen ? from : seen;
}

function statusesOf({ claims }: Fact): Set<string> {
  return new Set(claims.filter(({ certain }) => certain).flatMap(({ status }) => status ?? []));
}

/** A claim that gives the dates, so that the sentence can be checked there. */
function bestClaim(fact: Fact): SourcedClaim {
  const { from, to } = latestTermOf(fact);
  return fact.claims.find((claim) => claim.from === from && claim.to === to) ?? fact.claims[0]!;
}
