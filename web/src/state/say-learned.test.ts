import { expect, test } from 'vitest';
import { sayLearned, sumLearned } from './say-learned.ts';

const learned = { claims: 9, newFacts: 7, contradictions: 2, uncertain: 1 };

test.each([
  [learned, '7 new facts, 2 contradict what was known, 1 uncertain claim'],
  [{ ...learned, newFacts: 1, contradictions: 1, uncertain: 0 }, '1 new fact, 1 contradicts what was known'],
  [{ ...learned, newFacts: 0, contradictions: 0, uncertain: 0 }, 'nothing new'],
  [{ claims: 0, newFacts: 0, contradictions: 0, uncertain: 2 }, '0 new facts, 2 uncertain claims'],
])('what an article taught is said in words: %j', (one, words) => {
  expect(sayLearned(one)).toBe(words);
});

test('what several articles taught is added up', () => {
  expect(sumLearned([learned, learned])).toEqual({
    claims: 18,
    newFacts: 14,
    contradictions: 4,
    uncertain: 2,
  });
});
