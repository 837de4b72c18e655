import { describe, expect, it } from 'vitest';
import { createFeaturiser } from './features.ts';

const vocabulary = {
  glove: ['rutte', '0000'],
  known: ['nato'],
  chars: { N: 4, A: 5, T: 6, O: 7, x: 8, y: 9 },
  maxchars: 8,
  style: { gum: 0, cross: 2 },
};

describe('createFeaturiser', () => {
  const { features } = createFeaturiser(vocabulary, 'cross');

  it('looks up words in lower case, and numbers by shape', () => {
    const { words, known } = features(['Rutte', 'NATO', '2024']);
    expect(words).toEqual({ data: Int32Array.of(2, 1, 3), dims: [1, 3] });
    expect([...known.data]).toEqual([1, 2, 1]);
  });

  it('marks both ends of the characters of a word, and pads them', () => {
    expect([...features(['NATO']).chars.data]).toEqual([2, 4, 5, 6, 7, 3, 0, 0]);
  });

  it('keeps the two ends of a word that is too long', () => {
    expect([...features(['NATOxxxxTOy']).chars.data]).toEqual([2, 4, 5, 6, 6, 7, 9, 3]);
  });

  it('selects the annotation style', () => {
    expect(features(['Rutte']).style).toEqual({ data: Int32Array.of(2), dims: [1] });
  });
});
