import type { Tenure } from '@precedent/model';

/** A tenure with what determines its place in the order, and how well it is reported. */
export interface PlacedTenure {
  tenure: Tenure;
  /** Days on which reports show the person in office, each once, in order. */
  heldOn: readonly string[];
  /** The first day on which a report calls the person a former holder; null if none does. */
  leftBy: string | null;
  /** The day by which it is ordered; null if no date is known. */
  place: string | null;
  /** Ids of the articles that its claims are from, each once. */
  articles: readonly string[];
  /** Whether one of these is a facts file. */
  isListed: boolean;
}
