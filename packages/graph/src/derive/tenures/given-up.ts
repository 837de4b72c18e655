import {
  earliestDay,
  type Fact,
  lastDay,
  latestDay,
  type Ontology,
  type SourcedClaim,
} from '@precedent/model';
import { FEW, inSteps, type Steps } from '../../build/order/steps.ts';
import type { Observation } from '../observations/observation.ts';
import { cancelledIn, readEntries } from '../plans/plan-entry.ts';

/** Plans that were given up. */
export interface GivenUp {
  /** The last day on which this was reported, by key of the plan. */
  days: ReadonlyMap<string, string>;
  ontology: Ontology;
}

export function* findGivenUp(facts: readonly Fact[], ontology: Ontology): Steps<GivenUp> {
  const days = new Map<string, string>();
  yield* inSteps(facts, FEW, (fact) => {
    for (const { key, reported } of cancelledIn(fact, ontology))
      if (reported !== null) days.set(key, lastDay([earliestDay(reported), days.get(key) ?? ''])!);
  });
  return { days, ontology };
}

/** Whether the plan in a claim was given up on the day it was reported or later. */
export function isGivenUp(claim: SourcedClaim, fact: Fact, givenUp: GivenUp): boolean {
  if (claim.modality !== 'planned') return false;
  return readEntries(fact, claim, givenUp.ontology).some(({ key }) => isOver(claim, key, givenUp));
}

/** If the plan was given up, a person who was to take office isn't a holder, and one who was to leave stays. */
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
