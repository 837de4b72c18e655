import { LazyObjects, type SourcedClaim, type Tenure } from '@precedent/model';
import type { GraphView } from '../../partial/graph-view.ts';
import { factsOfClaims } from '../facts/facts-of-claims.ts';

/** Where a claim is: the place of its fact among those of the terms of an office, and its own place in the fact. */
export type ClaimSpot = readonly [fact: number, place: number];

/** The spots of several claims one after the other: fact, place, fact, place. An office may have ten thousand. */
export type ClaimSpots = readonly number[];

/** What is kept of a tenure beside what it shows. */
export interface KeptTenureParts {
  spots: ClaimSpots;
  /** As `reportDays` gives them, each once. */
  shownOn: readonly string[];
  /** The claims at some spots. @throws MissingPart if their facts are not loaded. */
  claimsAt: (spots: ClaimSpots) => SourcedClaim[];
  /** Ids of the facts that spots name. */
  facts: readonly string[];
}

const keptTenures = new LazyObjects<Tenure, KeptTenureParts>({
  claims: ({ claimsAt, spots }) => claimsAt(spots),
});

/** Null for a tenure that was derived from claims. */
export function keptPartsOf(tenure: Tenure): KeptTenureParts | null {
  return keptTenures.contextOf(tenure);
}

/** A tenure whose claims are loaded once they are looked at. Copied by `{ ...tenure }`, it has them all. */
export function createKeptTenure(shown: Omit<Tenure, 'claims'>, parts: KeptTenureParts): Tenure {
  return keptTenures.create(shown, parts);
}

/** The ids of the facts that the claims of a tenure belong to, each once, in the order of the claims. */
export function factsOfTenure(graph: GraphView, tenure: Tenure): string[] {
  const parts = keptPartsOf(tenure);
  if (parts === null) return factsOfClaims(graph, tenure.claims);
  return [...new Set(listSpots(parts.spots).map(([fact]) => parts.facts[fact]!))];
}

export function listSpots(spots: ClaimSpots): ClaimSpot[] {
  return Array.from({ length: spots.length / 2 }, (_, at) => [spots[2 * at]!, spots[2 * at + 1]!]);
}

/** The tenure, said to have been over by a day, without looking at its claims. */
export function withOverBy(tenure: Tenure, overBy: string): Tenure {
  const parts = keptPartsOf(tenure);
  if (parts === null) return { ...tenure, overBy };
  const { person, office, from, to, status, established, asOf } = tenure;
  return createKeptTenure({ person, office, from, to, status, established, overBy, asOf }, parts);
}

/** Days of the news that shows somebody in office. */
export function reportDays(tenure: Tenure): string[] {
  const parts = keptPartsOf(tenure);
  return parts === null ? daysIn(tenure.claims) : [...parts.shownOn];
}

function daysIn(claims: readonly SourcedClaim[]): string[] {
  return claims
    .filter(({ status, article }) => article.kind === 'news' && status !== null && status !== 'former')
    .map(({ article }) => article.publishedAt)
    .filter((day) => day !== null);
}
