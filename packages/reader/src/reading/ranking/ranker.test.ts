import { expect, test } from 'vitest';
import { createRanker } from './ranker.ts';

/** One split at a score of 0.5: 2 below it, -1 above in the first tree; the second knows only negation. */
const data = {
  relations: [],
  unseen: { ruled: 0.6, cued: 0.4 },
  features: ['score', 'negative'],
  base: 0.1,
  trees: [
    {
      feature: [0, -1, -1],
      threshold: [0.5, 0, 0],
      left: [1, -1, -1],
      right: [2, -1, -1],
      value: [0.2, -1, 2],
    },
    {
      feature: [1, -1, -1],
      threshold: [0, 0, 0],
      left: [1, -1, -1],
      right: [2, -1, -1],
      value: [0, 0.5, -0.5],
    },
  ],
  levels: { kept: 0.3, certain: 0.8 },
};
const probabilityOf = (features: Record<string, number>) =>
  createRanker(data).probability(Object.entries(features));
const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

test('a probability is the logistic of the base and of one leaf of each tree', () => {
  expect(probabilityOf({ score: 0.9, negative: 1 })).toBeCloseTo(logistic(0.1 + 2 - 0.5), 10);
  expect(probabilityOf({ score: 0.5, negative: 0 })).toBeCloseTo(logistic(0.1 - 1 + 0.5), 10);
});

test('a feature that a candidate lacks is 0', () => {
  expect(probabilityOf({})).toBe(probabilityOf({ score: 0, negative: 0 }));
});

test('a tree with branches on both sides gives what walking it gives', () => {
  const tree = {
    feature: [0, 1, -1, -1, 0, -1, 1, -1, -1],
    threshold: [0.5, -1, 0, 0, 2, 0, 3, 0, 0],
    left: [1, 2, -1, -1, 5, -1, 7, -1, -1],
    right: [4, 3, -1, -1, 6, -1, 8, -1, -1],
    value: [0, 0, 1, 2, 0, 3, 0, 4, 5],
  };
  const ranker = createRanker({ ...data, base: 0, trees: [tree] });
  const walked = [
    [0.5, -1, 1],
    [0, 0, 2],
    [2, 9, 3],
    [3, 3, 4],
    [3, 4, 5],
  ] as const;
  for (const [score, negative, leaf] of walked) {
    const features = Object.entries({ score, negative });
    expect(ranker.probability(features)).toBeCloseTo(logistic(leaf), 10);
  }
});

test('a tree with more leaves than an integer has bits is refused', () => {
  const splits = 32;
  const tree = {
    feature: [...Array(splits).fill(0), ...Array(splits + 1).fill(-1)],
    threshold: Array(2 * splits + 1).fill(0),
    left: Array.from({ length: 2 * splits + 1 }, (_, at) => (at < splits ? splits + at : -1)),
    right: Array.from({ length: 2 * splits + 1 }, (_, at) => (at < splits ? at + 1 : -1)),
    value: Array(2 * splits + 1).fill(1),
  };
  expect(() => createRanker({ ...data, trees: [tree] })).toThrowError(
    expect.objectContaining({ code: 'invalid_input' }),
  );
});

test('contributions add up to the difference from the average, the weightiest first', () => {
  const contributions = createRanker(data).contributions(Object.entries({ score: 0.9, negative: 1 }));
  expect(contributions).toEqual([
    { feature: 'score', value: 0.9, weight: 1.8 },
    { feature: 'negative', value: 1, weight: -0.5 },
  ]);
});

test('a relation is known if it is among the features', () => {
  const ranker = createRanker({ ...data, relations: ['met'] });
  expect([ranker.knows('met'), ranker.knows('courted')]).toEqual([true, false]);
});

test('the levels of the data hold unless others are given', () => {
  expect(createRanker(data).levels).toEqual({ kept: 0.3, certain: 0.8 });
  expect(createRanker(data, { kept: 0, certain: 0.5 }).levels).toEqual({ kept: 0, certain: 0.5 });
});

test('data that is no ranker is an error that names the file', () => {
  expect(() => createRanker({ features: [] })).toThrowError(
    expect.objectContaining({ code: 'invalid_input', remedy: expect.stringContaining('ranker.json') }),
  );
});
