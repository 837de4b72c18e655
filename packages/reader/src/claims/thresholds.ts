/**
 * The lowest score at which a proposal of the model becomes a claim, chosen by
 * `scripts/eval/choose-thresholds.ts`; choose again whenever the model changes.
 */
export const DEFAULT_THRESHOLD = 0.3;

export const THRESHOLDS: Readonly<Record<string, number>> = {};

export function thresholdOf(relation: string): number {
  return THRESHOLDS[relation] ?? DEFAULT_THRESHOLD;
}
