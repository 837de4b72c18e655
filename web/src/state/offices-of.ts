import type { Entity, Fact, NamedOffice, Vocabulary } from '@precedent/model';
import { heldUntil, holderOf, latestTermOf } from './headline.ts';
import { latestFirst } from './order-facts.ts';

/** An office of a country or institution. */
export interface OfficeRow {
  office: NamedOffice;
  /** Who holds it as far as is known, or who held it last, with the dates of the latest term. */
  last: Fact;
  holders: number;
  /** How many claims of articles are about its holders: curated lists are as long for any office. */
  reports: number;
}

/** The offices of a body with their latest holders; first the one that articles write most about. */
export function officesOf(entity: Entity, facts: readonly Fact[], vocabulary: Vocabulary): OfficeRow[] {
  const byOffice = new Map<string, Fact[]>();
  for (const fact of facts) {
    const holder = holderOf(fact, vocabulary);
    if (!fact.certain || fact.office === null || holder === null || holder === entity.id) continue;
    byOffice.set(fact.office.id, [...(byOffice.get(fact.office.id) ?? []), fact]);
  }
  return [...byOffice.values()]
    .map((held) => ({
      office: held[0]!.office!,
      last: inLatestTerm(held.toSorted(latestHolderFirst)[0]!),
      holders: new Set(held.map((fact) => holderOf(fact, vocabulary))).size,
      reports: held.flatMap(({ claims }) => claims).filter(({ article }) => article.kind === 'news').length,
    }))
    .sort((one, other) => other.reports - one.reports || latestFirst(one.last, other.last));
}

/** Who held an office twice with others in between has not held it since the first time. */
function inLatestTerm(fact: Fact): Fact {
  return { ...fact, ...latestTermOf(fact) };
}

/** Of two that are known until the same day, the one without an end. */
function latestHolderFirst(one: Fact, other: Fact): number {
  const [first, second] = [heldUntil(one), heldUntil(other)];
  if (first !== second) return first < second ? 1 : -1;
  return Number(one.to !== null) - Number(other.to !== null);
}
