import { PrecedentError } from '@precedent/model';
import { z } from 'zod';
import { MOST_LEAVES, plantForest, sumOfLeaves, type Tree } from './forest.ts';

const TreeData = z.object({
  feature: z
    .array(z.number().int().min(-1))
    .refine((nodes) => nodes.filter((feature) => feature < 0).length <= MOST_LEAVES),
  threshold: z.array(z.number()),
  left: z.array(z.number().int()),
  right: z.array(z.number().int()),
  value: z.array(z.number()),
});

const RankerData = z.object({
  /** Relations with enough examples among the training data. */
  relations: z.array(z.string()),
  /** How often claims are right that a rule draws, or that a cue speaks for: their confidence in other relations. */
  unseen: z.object({ ruled: z.number().min(0).max(1), cued: z.number().min(0).max(1) }),
  features: z.array(z.string()),
  /** Log odds before any tree. */
  base: z.number(),
  trees: z.array(TreeData),
  levels: z.object({ kept: z.number(), certain: z.number() }),
});

/** The confidences that decide about a claim, 0 to 1. */
export interface Levels {
  /** The lowest confidence of a claim that is in the reading at all. */
  kept: number;
  /** The lowest confidence at which a claim counts as certain. */
  certain: number;
}

/** What speaks for a candidate, each by a name of its own; what is missing is 0. */
export type Features = readonly (readonly [name: string, value: number])[];

/** How much a feature speaks for or against, in log odds. */
export interface Contribution {
  feature: string;
  value: number;
  weight: number;
}

/**
 * Decides how likely a candidate is right: gradient-boosted trees (Friedman 2001) over explainable features, trained
 * by `scripts/train/ranker` on stories that the network has not seen.
 */
export interface Ranker {
  levels: Levels;
  /** Whether enough examples of a relation were among the training data; one of the user's own was in none. */
  knows(relation: string): boolean;
  /** How often claims are right for each reason, 0 to 1: what can be said of other relations. */
  unseen: { ruled: number; cued: number };
  /** 0 to 1. */
  probability(features: Features): number;
  /** What made it so, the weightiest first: each split counts for its feature (Saabas 2014). */
  contributions(features: Features): Contribution[];
}

/** @throws PrecedentError `invalid_input` where the data is not a ranker. */
export function createRanker(data: unknown, levels?: Levels): Ranker {
  const parsed = RankerData.safeParse(data);
  if (!parsed.success)
    throw new PrecedentError(
      'invalid_input',
      'the ranker of the built-in reader cannot be read',
      'Use ranker.json of the same release, from data/models/reader.',
      { cause: parsed.error },
    );
  const { features: names, base, trees, relations, unseen } = parsed.data;
  const forest = plantForest(trees, names.length);
  const known = new Set(relations);
  const places = new Map(names.map((name, place) => [name, place]));
  const valuesOf = (features: Features) => {
    const values = new Float64Array(names.length);
    for (const [name, value] of features) {
      const place = places.get(name);
      if (place !== undefined) values[place] = value;
    }
    return values;
  };
  return {
    levels: levels ?? parsed.data.levels,
    unseen,
    knows: (relation) => known.has(relation),
    probability(features) {
      return 1 / (1 + Math.exp(-base - sumOfLeaves(forest, valuesOf(features))));
    },
    contributions(features) {
      const values = valuesOf(features);
      const weights = new Map<string, number>();
      for (const tree of trees) {
        for (let at = 0; tree.feature[at]! >= 0; ) {
          const to = next(tree, at, values);
          const name = names[tree.feature[at]!]!;
          weights.set(name, (weights.get(name) ?? 0) + tree.value[to]! - tree.value[at]!);
          at = to;
        }
      }
      return [...weights]
        .map(([feature, weight]) => ({ feature, value: values[places.get(feature)!]!, weight }))
        .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    },
  };
}

function next({ feature, threshold, left, right }: Tree, at: number, values: Float64Array): number {
  return values[feature[at]!]! <= threshold[at]! ? left[at]! : right[at]!;
}
