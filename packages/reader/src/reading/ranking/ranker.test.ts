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
const logistic = (odds: number) => 1 / (1 + Math.exp(-odds));

test('a probability is the logistic of the base and of one leaf of each tree', () => {
  const ranker = createRanker(data);
  expect(ranker.probability({ score: 0.9, negative: 1 })).toBeCloseTo(logistic(0.1 + 2 - 0.5), 10);
  expect(ranker.probability({ score: 0.5, negative: 0 })).toBeCloseTo(logistic(0.1 - 1 + 0.5), 10);
});

test('a feature that a candidate lacks is 0', () => {
  const ranker = createRanker(data);
  expect(ranker.probability({})).toBe(ranker.probability({ score: 0, negative: 0 }));
});

test('contributions add up to the difference from the average, the weightiest first', () => {
  const contributions = createRanker(data).contributions({ score: 0.9, negative: 1 });
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
