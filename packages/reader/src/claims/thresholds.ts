import type { Ontology } from '@precedent/model';

/** The lowest score at which a proposal of the model becomes a claim. */
export interface Thresholds {
  /** Where a word between the two expresses the relation. */
  cued: number;
  /** Where none does. */
  bare: number;
  /** For relations that have one of their own, cue or no cue: offices and memberships need no word. */
  relations: Readonly<Record<string, number>>;
}

/** Chosen by `scripts/eval/choose-thresholds.ts`, as those of the ontology; choose again whenever the model changes. */
const LEAST = { cued: 0.5, bare: 0.9 };

const known = new WeakMap<Ontology, Thresholds>();

/** Those chosen for the shipped model, with what the ontology says of its relations. */
export function thresholdsOf(ontology: Ontology): Thresholds {
  const thresholds = known.get(ontology) ?? { ...LEAST, relations: ownThresholds(ontology) };
  known.set(ontology, thresholds);
  return thresholds;
}

function ownThresholds({ relations }: Ontology): Record<string, number> {
  return Object.fromEntries(
    relations.flatMap(({ id, reading: { threshold } }) => (threshold === undefined ? [] : [[id, threshold]])),
  );
}

/** What a threshold goes by. */
export type ThresholdBasis = 'relation' | 'cued' | 'bare';

export function basisOf(relation: string, cued: boolean, { relations }: Thresholds): ThresholdBasis {
  if (relations[relation] !== undefined) return 'relation';
  return cued ? 'cued' : 'bare';
}

export function thresholdOf(relation: string, cued: boolean, { relations, ...least }: Thresholds): number {
  return relations[relation] ?? (cued ? least.cued : least.bare);
}
