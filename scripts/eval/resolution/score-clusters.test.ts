import { expect, test } from 'vitest';
import { type Placed, scoreBCubed, scorePairs } from './score-clusters.ts';

/** "a1" is in cluster a and belongs to 1. */
const placed = (...marks: string[]): Placed[] =>
  marks.map((mark) => ({ predicted: mark[0]!, gold: mark[1]! }));

test('the true partition has a score of 1', () => {
  expect(scoreBCubed(placed('a1', 'a1', 'b2'))).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(scorePairs(placed('a1', 'a1', 'b2'))).toEqual({ precision: 1, recall: 1, f1: 1 });
});

test('merging everything costs precision, merging nothing costs recall', () => {
  expect(scoreBCubed(placed('a1', 'a2')).precision).toBe(0.5);
  expect(scoreBCubed(placed('a1', 'b1')).recall).toBe(0.5);
  expect(scorePairs(placed('a1', 'a2')).precision).toBe(0);
  expect(scorePairs(placed('a1', 'b1')).recall).toBe(0);
});

test('the example of Bagga and Baldwin gives their numbers', () => {
  // Truth {1×5}, {2×2}, {3×5}; the answer joins the last two: precision 0.76, recall 1.
  const answer = placed(...Array(5).fill('a1'), 'b2', 'b2', ...Array(5).fill('b3'));
  expect(scoreBCubed(answer).precision).toBeCloseTo(0.762, 3);
  expect(scoreBCubed(answer).recall).toBe(1);
});
