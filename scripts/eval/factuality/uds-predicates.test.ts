import { expect, test } from 'vitest';
import { toPredicateSentence } from './uds-predicates.ts';

test('a predicate is found at its token, even the second of two equal ones', () => {
  const { predicates } = toPredicateSentence({
    id: 's',
    text: "They met, didn't they? They met.",
    tokens: ['They', 'met', ',', 'did', "n't", 'they', '?', 'They', 'met', '.'],
    preds: [{ tok: 8, word: 'met', factuality: 1 }],
  });
  expect(predicates).toEqual([{ start: 28, word: 'met', crowd: 1 }]);
});

test('a token that is spelled differently in the text is skipped', () => {
  const { predicates } = toPredicateSentence({
    id: 's',
    text: 'They met.',
    tokens: ['They', 'had', 'met', '.'],
    preds: [
      { tok: 1, word: 'had', factuality: 1 },
      { tok: 2, word: 'met', factuality: 1 },
    ],
  });
  expect(predicates.map(({ word }) => word)).toEqual(['met']);
});
