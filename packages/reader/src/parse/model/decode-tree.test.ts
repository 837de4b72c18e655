import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTree } from './decode-tree.ts';

/** Score matrices for up to 4 tokens; row 0 is the root's and isn't read. */
const matrix = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc
    .array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n + 1, maxLength: n + 1 }), {
      minLength: n,
      maxLength: n,
    })
    .map((rows) => [
      new Float64Array(n + 1),
      ...rows.map((row, t) => Float64Array.from(row, (score, head) => (head === t + 1 ? -1e9 : score))),
    ]),
);

describe('decodeTree', () => {
  it('finds the best tree with one root', () => {
    fc.assert(
      fc.property(matrix, (scores) => {
        const heads = decodeTree(scores);
        expect(isTree(heads)).toBe(true);
        expect(total(scores, heads)).toBe(bestByTrying(scores));
      }),
      { numRuns: 300 },
    );
  });

  it('does not use the greedy heads if they form a cycle', () => {
    // The greedy heads of tokens 1 and 2 are each other.
    const scores = [
      [0, 0, 0],
      [1, -1e9, 9],
      [0, 8, -1e9],
    ].map((row) => Float64Array.from(row));
    expect(decodeTree(scores)).toEqual([0, 1]);
  });
});

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, token) => {
    let node = token + 1;
    for (let steps = 0; steps <= heads.length && node !== 0; steps++) node = heads[node - 1]!;
    return node === 0;
  });
}

function total(scores: readonly Float64Array[], heads: readonly number[]): number {
  return heads.reduce((sum, head, t) => sum + scores[t + 1]![head]!, 0);
}

function bestByTrying(scores: readonly Float64Array[]): number {
  const n = scores.length - 1;
  let best = Number.NEGATIVE_INFINITY;
  for (let code = 0; code < (n + 1) ** n; code++) {
    const heads = Array.from({ length: n }, (_, t) => Math.floor(code / (n + 1) ** t) % (n + 1));
    if (isTree(heads)) best = Math.max(best, total(scores, heads));
  }
  return best;
}
