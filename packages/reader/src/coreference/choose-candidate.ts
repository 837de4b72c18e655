import type { Candidate } from './candidates.ts';

/** The evidence for and against a candidate; the weights are learned. */
export type Features = Readonly<Record<string, number>>;

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
  featuresOfNone: Features,
  weights: ReferenceWeights,
): Choice | null {
  const scores = candidates.map((candidate) => scoreOf(featuresOf(candidate), weights.candidate));
  const none = scoreOf(featuresOfNone, weights.none);
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
  for (const name in features) score += features[name]! * (weights[name] ?? 0);
  return score;
}
