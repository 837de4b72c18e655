import { expect, test } from 'vitest';
import { sayFeature } from './say-feature.ts';

test.each([
  ['score', 'how strongly the model proposes it'],
  ['rule=apposition', 'found by a rule of grammar'],
  ['subject.kind=pronoun', 'whether the subject is a name, a pronoun or a description'],
  ['implied.share', 'one end is only implied'],
  ['something new', 'something new'],
])('the feature %s is said in words', (feature, words) => {
  expect(sayFeature(feature)).toBe(words);
});
