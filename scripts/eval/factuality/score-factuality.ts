import { share, type Tally } from '../scores.ts';

/** A predicate with the judgements of the crowd and of the reader. */
export interface Judgement {
  /** From about -1.5 (did not happen, is not so) to +1.3 (happened). */
  crowd: number;
  /** Whether it is asserted and not denied according to the reader. */
  happened: boolean;
}

export interface FactualityScores {
  /** Number of predicates that the crowd is sure about. */
  sure: number;
  accuracy: number;
  /** Accuracy of always answering "happened". */
  majority: number;
  /** Score for what did not happen, the rarer case. */
  unreal: Tally;
  /** Pearson's r between the reader's yes or no and the crowd's value, over all predicates. */
  pearson: number;
}

/** Closer to zero, the crowd is undecided. */
const SURE = 0.5;

export function scoreFactuality(judgements: readonly Judgement[]): FactualityScores {
  const sure = judgements.filter(({ crowd }) => Math.abs(crowd) > SURE);
  const right = sure.filter(({ crowd, happened }) => crowd > 0 === happened).length;
  const unreal = sure.filter(({ crowd }) => crowd < 0);
  const drawn = sure.filter(({ happened }) => !happened);
  const both = unreal.filter(({ happened }) => !happened).length;
  return {
    sure: sure.length,
    accuracy: share(right, sure.length),
    majority: share(sure.length - unreal.length, sure.length),
    unreal: { drawn: drawn.length, right: both, gold: unreal.length, found: both },
    pearson: correlate(
      judgements.map(({ crowd }) => crowd),
      judgements.map(({ happened }) => Number(happened)),
    ),
  };
}

/** Pearson's r; 0 if one side is constant. */
function correlate(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  let [products, squaresA, squaresB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const [x, y] = [value - meanA, b[index]! - meanB];
    products += x * y;
    squaresA += x * x;
    squaresB += y * y;
  }
  const spread = Math.sqrt(squaresA * squaresB);
  return spread === 0 ? 0 : products / spread;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
