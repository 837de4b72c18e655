import type { NamedEntity } from '../document.ts';

/**
 * The likeliest tag sequence of a linear-chain conditional random field (Viterbi, O(n · tags²)).
 *
 * @param emissions `[token, tag]` scores, flattened
 * @param transitions `transitions[from][to]`
 */
export function decodeTags(
  emissions: Float32Array,
  transitions: readonly (readonly number[])[],
  first: readonly number[],
): number[] {
  const tags = first.length;
  const length = emissions.length / tags;
  if (length === 0) return [];
  let scores = first.map((score, tag) => score + emissions[tag]!);
  const back = new Uint8Array(length * tags);
  for (let t = 1; t < length; t++) {
    const next = new Array<number>(tags);
    for (let to = 0; to < tags; to++) {
      let best = 0;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (let from = 0; from < tags; from++) {
        const score = scores[from]! + transitions[from]![to]!;
        if (score > bestScore) [best, bestScore] = [from, score];
      }
      back[t * tags + to] = best;
      next[to] = bestScore + emissions[t * tags + to]!;
    }
    scores = next;
  }
  const path = new Array<number>(length);
  path[length - 1] = scores.indexOf(Math.max(...scores));
  for (let t = length - 1; t > 0; t--) path[t - 1] = back[t * tags + path[t]!]!;
  return path;
}

/** The names marked by BIO tags ("B-PER", "I-PER", "O"). */
export function namesOf(tags: readonly string[]): NamedEntity[] {
  const names: NamedEntity[] = [];
  tags.forEach((tag, t) => {
    const label = tag.slice(2) as NamedEntity['label'];
    const last = names.at(-1);
    if (tag === 'O') return;
    if (tag.startsWith('I-') && last && last.end === t && last.label === label) last.end = t + 1;
    else names.push({ start: t, end: t + 1, label });
  });
  return names;
}
