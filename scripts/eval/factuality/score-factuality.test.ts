import { expect, test } from 'vitest';
import { scoreFactuality } from './score-factuality.ts';

const judgement = (crowd: number, happened: boolean) => ({ crowd, happened });

test('complete agreement with the crowd is perfect', () => {
  const scores = scoreFactuality([judgement(1, true), judgement(-1, false)]);
  expect(scores.accuracy).toBe(1);
  expect(scores.pearson).toBeCloseTo(1);
});

test('predicates that the crowd is undecided about are not judged', () => {
  const scores = scoreFactuality([judgement(1, true), judgement(0.4, false), judgement(-0.4, true)]);
  expect(scores.sure).toBe(1);
  expect(scores.accuracy).toBe(1);
});

test('always answering "happened" gets the majority, and finds nothing unreal', () => {
  const scores = scoreFactuality([judgement(1, true), judgement(1, true), judgement(-1, true)]);
  expect(scores.accuracy).toBe(scores.majority);
  expect(scores.unreal).toEqual({ drawn: 0, right: 0, gold: 1, found: 0 });
  expect(scores.pearson).toBe(0);
});
