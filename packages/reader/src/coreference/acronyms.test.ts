import { expect, test } from 'vitest';
import { findExpansions } from './acronyms.ts';

const NAMES = [
  'Movement for Democratic Change',
  'Zimbabwe African National Union',
  'New York City',
  'Nato',
  'United Nations',
  'Ulster North',
];
const expansionOf = findExpansions(NAMES.map((text) => ({ text })));
const expand = (acronym: string) => expansionOf(acronym)?.text;

test('an acronym consists of the initials, with or without those of small words', () => {
  expect(expand('MDC')).toBe('Movement for Democratic Change');
  expect(expand('MFDC')).toBe('Movement for Democratic Change');
  expect(expand('ZANU')).toBe('Zimbabwe African National Union');
  expect(expand('NATO')).toBeUndefined();
});

test('of several names with these initials it stands for the first', () => {
  expect(expand('U.N.')).toBe('United Nations');
});

test('a word that is not written in capitals is no acronym', () => {
  expect(expand('Mdc')).toBeUndefined();
  expect(expand('N')).toBeUndefined();
});
