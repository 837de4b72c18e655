import type { Ontology } from '@precedent/model';

/** The lowest score at which a proposal of the model becomes a claim. */
export interface Thresholds {
  /** If a word between the two expresses the relation. */
  cued: number;
  /** If there is no such word. */
  bare: number;
  /** By relation, if it has its own threshold: offices and memberships don't need a cue. */
  relations: Readonly<Record<string, number>>;
}

/** Chosen by `scripts/eval/choose-thresholds.ts`, like those in the ontology. Run it again when the model changes. */
const LEAST = { cued: 0.5, bare: 0.9 };

const known = new WeakMap<Ontology, Thresholds>();

/** The thresholds for the shipped model, with those that the ontology gives for its relations. */
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

/** What a threshold depends on. */
export type ThresholdBasis = 'relation' | 'cued' | 'bare';

export function basisOf(relation: string, cued: boolean, { relations }: Thresholds): ThresholdBasis {
  if (relations[relation] !== undefined) return 'relation';
  return cued ? 'cued' : 'bare';
}

export function thresholdOf(relation: string, cued: boolean, { relations, ...least }: Thresholds): number {
  return relations[relation] ?? (cued ? least.cued : least.bare);
}
