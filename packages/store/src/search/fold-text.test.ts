import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedWords, foldText } from './fold-text.ts';

test('letters are lowercased, and Latin ones lose their diacritics', () => {
  expect(foldText('Viktor ORBÁN, Łódź').folded).toBe('viktor orban, łodz');
  expect(foldText('Андрей Йорк').folded).toBe('андрей йорк');
});

test('words consist of letters and digits', () => {
  expect(foldedWords("The G-20's “côté” (2024)")).toEqual(['the', 'g', '20', 's', 'cote', '2024']);
  expect(foldedWords('日本 and 한국')).toEqual(['日本', 'and', '한국']);
});

test('a letter with a separate accent gives the same word, with the right offset', () => {
  const { folded, originalOffset } = foldText('Cafe\u0301 Orba\u0301n met');
  expect(folded).toBe('cafe orban met');
  expect([folded.indexOf('orban'), folded.indexOf('met')].map(originalOffset)).toEqual([6, 13]);
});

test('offsets of folded text map back in order, the end to the end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { folded, originalOffset } = foldText(text);
      const offsets = Array.from({ length: folded.length + 1 }, (_, at) => originalOffset(at));
      expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      expect(offsets.at(-1)).toBe(text.length);
    }),
  );
});
