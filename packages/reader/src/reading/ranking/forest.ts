/** One tree: node 0 is its root, a node with `feature` -1 a leaf. Arrays by node. */
export interface Tree {
  feature: readonly number[];
  threshold: readonly number[];
  /** Where to go at `value <= threshold`, and above it. */
  left: readonly number[];
  right: readonly number[];
  /** What the examples under a node add on average, in log odds; of a leaf, what it adds. */
  value: readonly number[];
}

/** All trees in one array for each field, which is walked in half the time. */
export interface Forest {
  roots: Int32Array;
  feature: Int32Array;
  threshold: Float64Array;
  left: Int32Array;
  right: Int32Array;
  value: Float64Array;
}

export function plantForest(trees: readonly Tree[]): Forest {
  const roots = new Int32Array(trees.length);
  let nodes = 0;
  for (const [place, { feature }] of trees.entries()) {
    roots[place] = nodes;
    nodes += feature.length;
  }
  const moved = (field: 'left' | 'right') =>
    Int32Array.from(trees.flatMap((tree, place) => tree[field].map((to) => to + roots[place]!)));
  return {
    roots,
    feature: Int32Array.from(trees.flatMap(({ feature }) => feature)),
    threshold: Float64Array.from(trees.flatMap(({ threshold }) => threshold)),
    left: moved('left'),
    right: moved('right'),
    value: Float64Array.from(trees.flatMap(({ value }) => value)),
  };
}

/** What the leaves of all trees add up to. */
export function sumOfLeaves(
  { roots, feature, threshold, left, right, value }: Forest,
  values: Float64Array,
): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree]!;
    for (let split = feature[at]!; split >= 0; split = feature[at]!)
      at = values[split]! <= threshold[at]! ? left[at]! : right[at]!;
    sum += value[at]!;
  }
  return sum;
}
