/** The lowest score at which a proposal of the model becomes a claim, by relation. */
export interface Thresholds {
  /** For relations that have none of their own. */
  default: number;
  relations: Readonly<Record<string, number>>;
}

/** Chosen by `scripts/eval/choose-thresholds.ts`; choose again whenever the model changes. */
export const THRESHOLDS: Thresholds = {
  default: 0.5,
  relations: { challenged: 0.15, member_of: 0.3, part_of: 0.15 },
};

export function thresholdOf(relation: string, thresholds: Thresholds): number {
  return thresholds.relations[relation] ?? thresholds.default;
}
