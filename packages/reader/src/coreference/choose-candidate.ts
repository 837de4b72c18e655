import type { Candidate } from './candidates.ts';

/** The evidence for and against a candidate, each by a name of its own; the weights are learned. */
export type Features = readonly (readonly [name: string, value: number])[];

/** The evidence for leaving a reference open: of one name, only what is last. */
export type FeaturesOfNone = Readonly<Record<string, number>>;

/** The weights for resolving one class of references. */
export interface ReferenceWeights {
  /** The minimum probability of the best candidate; below it, the reference is left open. */
  least: number;
  /** For the features of leaving it open. */
  none: Readonly<Record<string, number>>;
  /** For the features of a candidate. */
  candidate: Readonly<Record<string, number>>;
}

/** A candidate and its probability, compared with the others and with none of them. */
export interface Choice {
  candidate: Candidate;
  certainty: number;
}

/** The likeliest candidate; null if it isn't likely enough. */
export function chooseCandidate(
  candidates: readonly Candidate[],
  featuresOf: (candidate: Candidate) => Features,
  featuresOfNone: FeaturesOfNone,
  weights: ReferenceWeights,
): Choice | null {
  const scores = candidates.map((candidate) => scoreOf(featuresOf(candidate), weights.candidate));
  const none = scoreOf(Object.entries(featuresOfNone), weights.none);
  const top = Math.max(none, ...scores);
  const total = [none, ...scores].reduce((sum, score) => sum + Math.exp(score - top), 0);
  const best = scores.indexOf(Math.max(...scores));
  const candidate = candidates[best];
  if (!candidate) return null;
  const certainty = Math.exp(scores[best]! - top) / total;
  return certainty >= weights.least ? { candidate, certainty } : null;
}

export function scoreOf(features: Features, weights: Readonly<Record<string, number>>): number {
  let score = 0;
  for (const [name, value] of features) if (value !== 0) score += value * (weights[name] ?? 0);
  return score;
}
