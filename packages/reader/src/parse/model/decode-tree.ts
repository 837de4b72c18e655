const NONE = -1e9;
/** More than the sum of the scores of any tree, but less than the cost of an impossible arc. */
const ROOT_COST = 1e6;

/**
 * The best tree with exactly one root (Chu-Liu-Edmonds; O(n³) at worst, O(n²) if the greedy heads already form a
 * tree). If the best unrestricted tree has several roots, roots are made so costly that the best tree has one;
 * trying each root in turn took seconds for a hundred words of noise.
 *
 * @param scores `scores[dependent][head]` over `n + 1` nodes, node 0 the root; row 0 is not read
 * @returns heads of nodes 1 to n
 */
export function decodeTree(scores: readonly Float64Array[]): number[] {
  const heads = maximumTree(scores);
  const roots = heads.flatMap((head, node) => (node > 0 && head === 0 ? [node] : []));
  if (roots.length <= 1) return heads.slice(1);
  const costly = scores.map((row) => {
    const copy = row.slice();
    copy[0]! -= ROOT_COST;
    return copy;
  });
  return maximumTree(costly).slice(1);
}

function maximumTree(scores: readonly Float64Array[]): number[] {
  const heads = scores.map((row, node) => (node === 0 ? -1 : argmax(row)));
  const cycle = findCycle(heads);
  return cycle ? breakCycle(scores, heads, cycle) : heads;
}

/** Contracts the cycle into one node, solves the rest, and breaks the cycle where the solution enters it. */
function breakCycle(scores: readonly Float64Array[], heads: number[], cycle: number[]): number[] {
  const inCycle = new Set(cycle);
  const rest = heads.map((_, node) => node).filter((node) => !inCycle.has(node));
  const contracted = rest.length;
  const smaller = Array.from({ length: contracted + 1 }, () => new Float64Array(contracted + 1).fill(NONE));
  const weight = cycle.reduce((sum, node) => sum + scores[node]![heads[node]!]!, 0);
  const entry: number[] = [];
  const exit: number[] = [];
  rest.forEach((node, a) => {
    rest.forEach((head, b) => {
      if (node !== 0 && head !== node) smaller[a]![b] = scores[node]![head]!;
    });
    entry[a] = argbest(cycle, (member) => scores[member]![node]! - scores[member]![heads[member]!]!);
    const entered = entry[a];
    smaller[contracted]![a] = scores[entered]![node]! - scores[entered]![heads[entered]!]! + weight;
    if (node === 0) return;
    exit[a] = argbest(cycle, (member) => scores[node]![member]!);
    smaller[a]![contracted] = scores[node]![exit[a]]!;
  });
  const solved = maximumTree(smaller);
  const result = heads.slice();
  rest.forEach((node, a) => {
    if (node !== 0) result[node] = solved[a] === contracted ? exit[a]! : rest[solved[a]!]!;
  });
  const entering = solved[contracted]!;
  result[entry[entering]!] = rest[entering]!;
  return result;
}

function findCycle(heads: readonly number[]): number[] | null {
  const walk = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    const path: number[] = [];
    let node = start;
    while (node > 0 && walk[node] === 0) {
      walk[node] = start;
      path.push(node);
      node = heads[node]!;
    }
    if (node > 0 && walk[node] === start) return path.slice(path.indexOf(node));
  }
  return null;
}

function argmax(row: Float64Array): number {
  let best = 0;
  for (let i = 1; i < row.length; i++) if (row[i]! > row[best]!) best = i;
  return best;
}

function argbest(nodes: readonly number[], value: (node: number) => number): number {
  let best = nodes[0]!;
  for (const node of nodes) if (value(node) > value(best)) best = node;
  return best;
}
