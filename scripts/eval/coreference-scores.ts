import { type Score, share, withF1 } from './scores.ts';

/** Mentions, identified by any key, grouped into entities. */
export type Partition = readonly (readonly string[])[];

export interface CoreferenceScores {
  muc: Score;
  bCubed: Score;
  ceafE: Score;
  /** The mean of the three F1, as the CoNLL 2012 task ranks systems. */
  conll: number;
}

/** Sums over documents, so that documents count by size, as in the official scorer. */
interface Sum {
  correct: number;
  of: number;
}

/** Scores responses against keys, document by document; both lists have the same length. */
export function scoreCoreference(
  keys: readonly Partition[],
  responses: readonly Partition[],
): CoreferenceScores {
  const pairs = keys.map((key, at) => [key, responses[at] ?? []] as const);
  const score = (measure: (gold: Partition, other: Partition) => Sum): Score =>
    toScore(
      sumOf(pairs.map(([key, response]) => measure(response, key))),
      sumOf(pairs.map(([key, response]) => measure(key, response))),
    );
  const muc = score(mucRecall);
  const bCubed = score(bCubedRecall);
  const ceafE = score(ceafRecall);
  return { muc, bCubed, ceafE, conll: (muc.f1 + bCubed.f1 + ceafE.f1) / 3 };
}

function sumOf(sums: readonly Sum[]): Sum {
  return sums.reduce((a, b) => ({ correct: a.correct + b.correct, of: a.of + b.of }), { correct: 0, of: 0 });
}

function toScore(precision: Sum, recall: Sum): Score {
  return withF1(share(precision.correct, precision.of), share(recall.correct, recall.of));
}

function indexOf(partition: Partition): Map<string, number> {
  return new Map(partition.flatMap((entity, at) => entity.map((mention) => [mention, at] as const)));
}

/** Links kept: the size of an entity minus the number of parts on the other side (Vilain et al. 1995). */
function mucRecall(key: Partition, response: Partition): Sum {
  const where = indexOf(response);
  return sumOf(
    key.map((entity) => {
      const parts = new Set(entity.map((mention, at) => where.get(mention) ?? `alone ${at}`));
      return { correct: entity.length - parts.size, of: entity.length - 1 };
    }),
  );
}

/** For each mention, the share of its entity that is with it on the other side (Bagga and Baldwin 1998). */
function bCubedRecall(key: Partition, response: Partition): Sum {
  const where = indexOf(response);
  return sumOf(
    key.map((entity) => {
      const parts = new Map<number, number>();
      for (const mention of entity) {
        const at = where.get(mention);
        if (at !== undefined) parts.set(at, (parts.get(at) ?? 0) + 1);
      }
      const correct = [...parts.values()].reduce((sum, size) => sum + (size * size) / entity.length, 0);
      return { correct, of: entity.length };
    }),
  );
}

/** Entities aligned one to one for maximum similarity (Luo 2005, the entity-based measure). */
function ceafRecall(key: Partition, response: Partition): Sum {
  const similarity = key.map((a) => response.map((b) => overlapOf(a, b)));
  return { correct: bestAssignment(similarity), of: key.length };
}

function overlapOf(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const common = a.filter((mention) => other.has(mention)).length;
  return (2 * common) / (a.length + b.length);
}

/** The maximum total of a one-to-one assignment, by the Hungarian method: O(n³). */
export function bestAssignment(gain: readonly (readonly number[])[]): number {
  const size = Math.max(gain.length, gain[0]?.length ?? 0);
  const cost = (row: number, column: number) => -(gain[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    const from = new Array<number>(size + 1).fill(0);
    const slack = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(size + 1).fill(false);
    let column = 0;
    rowOf[0] = row;
    do {
      used[column] = true;
      const current = rowOf[column] as number;
      let next = 0;
      let delta = Number.POSITIVE_INFINITY;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const reduced = cost(current, j) - (rowPotential[current] as number) - (columnPotential[j] as number);
        if (reduced < (slack[j] as number)) {
          slack[j] = reduced;
          from[j] = column;
        }
        if ((slack[j] as number) < delta) {
          delta = slack[j] as number;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          rowPotential[rowOf[j] as number] = (rowPotential[rowOf[j] as number] as number) + delta;
          columnPotential[j] = (columnPotential[j] as number) - delta;
        } else slack[j] = (slack[j] as number) - delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = from[column] as number;
      rowOf[column] = rowOf[previous] as number;
      column = previous;
    }
  }
  let total = 0;
  for (let column = 1; column <= size; column++) total -= cost(rowOf[column] as number, column);
  return total;
}
