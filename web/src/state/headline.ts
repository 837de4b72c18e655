import type { Entity, Fact, SourcedClaim, Vocabulary } from '@precedent/model';
import { sayDate, sayWhen } from '@precedent/model/wording';
import { endThat, findRelation } from '@precedent/view';
import { termsOf } from './terms.ts';

/** A part of the sentence that says who somebody is, with the claim that says so. */
export interface Clause {
  text: string;
  claim: SourcedClaim;
  fact: Fact;
}

/** How many offices the sentence has. */
const MOST = 4;

/**
 * "Secretary General of NATO since 1 October 2024", "Prime Minister of the Netherlands (outgoing on 27 June 2024)":
 * the offices that certain claims report, the latest first; empty for somebody without one.
 */
export function headlineOf(entity: Entity, facts: readonly Fact[], vocabulary: Vocabulary): Clause[] {
  return facts
    .filter((fact) => fact.certain && fact.office !== null && holderOf(fact, vocabulary) === entity.id)
    .filter(
      (fact) => fact.modality !== 'hypothetical' && fact.polarity === 'positive' && fact.claims.length > 0,
    )
    .sort((one, other) => rankOf(other) - rankOf(one) || compareDates(other, one))
    .slice(0, MOST)
    .map((fact) => ({ text: sayOffice(fact), claim: bestClaim(fact), fact }));
}

/** The holder of an office according to a fact; null if it isn't about holding one. */
export function holderOf(fact: Fact, vocabulary: Vocabulary): string | null {
  const end = endThat('holds', findRelation(vocabulary, fact.relation));
  return end === null ? null : fact[end];
}

/** Offices that are held now come first, then those with dates. */
function rankOf(fact: Fact): number {
  const { from, to } = latestOf(fact);
  const isOver = to !== null || (from === null && statusesOf(fact).has('former'));
  return (isOver ? 0 : 2) + (from === null && to === null ? 0 : 1);
}

function compareDates(one: Fact, other: Fact): number {
  const [first, second] = [one, other].map(latestOf).map(({ from, to }) => from ?? to ?? '') as [
    string,
    string,
  ];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The latest term: somebody may hold an office twice, and reports of the first time may call them former. */
function latestOf(fact: Fact): Pick<Fact, 'from' | 'to'> {
  return termsOf(fact.claims)[0] ?? fact;
}

function sayOffice(fact: Fact): string {
  const { office } = fact;
  const { from, to } = latestOf(fact);
  const statuses = statusesOf(fact);
  const acting = statuses.has('acting') ? 'acting ' : '';
  const label = `${acting}${office!.label}`;
  if (fact.modality === 'planned' || (statuses.has('elect') && statuses.size === 1))
    return `${label}, planned${from === null ? '' : ` from ${sayDate(from)}`}`;
  if (from !== null && to !== null)
    return `${label} from ${sayDate(from)} to ${sayDate(to)}${sayEarlier(fact)}`;
  if (to !== null) return `${label} until ${sayDate(to)}`;
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
  const { from, to } = latestOf(fact);
  return fact.claims.find((claim) => claim.from === from && claim.to === to) ?? fact.claims[0]!;
}
