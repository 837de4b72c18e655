/** The lowest score at which a proposal of the model becomes a claim. */
export interface Thresholds {
  /** Where a word between the two expresses the relation. */
  cued: number;
  /** Where none does. */
  bare: number;
  /** For relations that have one of their own, cue or no cue: offices and memberships need no word. */
  relations: Readonly<Record<string, number>>;
}

/** Chosen by `scripts/eval/choose-thresholds.ts`; choose again whenever the model changes. */
export const THRESHOLDS: Thresholds = {
  cued: 0.5,
  bare: 0.9,
  relations: { citizen_of: 0.5, holds_office: 0.5, member_of: 0.5, part_of: 0.15, praised: 0.15 },
};

export function thresholdOf(relation: string, cued: boolean, { relations, ...least }: Thresholds): number {
  return relations[relation] ?? (cued ? least.cued : least.bare);
}
