/**
 * Most padded tokens of one batch, and most cells of its pair table (sentences × tokens²): the claim
 * head holds some 2 kB a cell, so the second bounds memory.
 */
const MAX_TOKENS = 700;
const MAX_CELLS = 24_000;

/**
 * Groups sentences of like length, so that little is padded. The same lengths always give the same
 * groups: 8-bit activations are scaled per batch, so a sentence's neighbours touch its scores.
 *
 * @param lengths tokens of each sentence; those of length 0 are left out
 * @returns indices into `lengths`, each once
 */
export function batchByLength(lengths: readonly number[]): number[][] {
  const order = lengths.map((_, index) => index).filter((index) => lengths[index]! > 0);
  order.sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  for (const index of order) {
    const length = lengths[index]!;
    const size = batch.length + 1;
    if (batch.length > 0 && (size * length > MAX_TOKENS || size * length * length > MAX_CELLS)) {
      batches.push(batch);
      batch = [];
    }
    batch.push(index);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
