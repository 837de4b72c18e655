import {
  earliestDay,
  type Fact,
  lastDay,
  latestDay,
  type Ontology,
  type SourcedClaim,
} from '@precedent/model';
import type { Observation } from '../observations/observation.ts';
import { readEntries } from '../plans/plan-entry.ts';

/** Plans that reports gave up. */
export interface GivenUp {
  /** The last day on which a report did, by the key of the plan. */
  days: ReadonlyMap<string, string>;
  ontology: Ontology;
}

export function findGivenUp(facts: readonly Fact[], ontology: Ontology): GivenUp {
  const days = new Map<string, string>();
  for (const fact of facts)
    for (const { key, kind, reported } of fact.claims.flatMap((claim) => readEntries(fact, claim, ontology)))
      if (kind === 'cancelled' && reported !== null)
        days.set(key, lastDay([earliestDay(reported), days.get(key) ?? ''])!);
  return { days, ontology };
}

/** Whether the plan that a claim tells of was given up on the day of its report or later. */
export function isGivenUp(claim: SourcedClaim, fact: Fact, givenUp: GivenUp): boolean {
  if (claim.modality !== 'planned') return false;
  return readEntries(fact, claim, givenUp.ontology).some(({ key }) => isOver(claim, key, givenUp));
}

/** Who was to take an office that was given up is no holder; who was to leave it stays. */
export function withoutGivenUp(
  observation: Observation,
  fact: Fact,
  office: string,
  givenUp: GivenUp,
): Observation[] {
  const { claim, person, says } = observation;
  if (says === 'held') return [isGivenUp(claim, fact, givenUp) ? { ...observation, to: null } : observation];
  const keys = ['take', 'appoint'].map((plan) => `${plan}~${person}~${office}`);
  return keys.some((key) => isOver(claim, key, givenUp)) ? [] : [observation];
}

function isOver({ article }: SourcedClaim, key: string, { days }: GivenUp): boolean {
  const day = days.get(key);
  return day !== undefined && article.publishedAt !== null && latestDay(article.publishedAt) <= day;
}
