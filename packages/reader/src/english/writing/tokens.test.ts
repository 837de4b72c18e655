import { describe, expect, it } from 'vitest';
import { tokenise } from './tokens.ts';

function forms(text: string): string[] {
  return tokenise(text, { start: 0, end: text.length }).map((token) => token.text);
}

/** Each text with its tokens, separated by spaces. */
const CASES: Record<string, [text: string, tokens: string]> = {
  contractions: [
    "They don't, can't and won't; I'll say we're here.",
    "They do n't , ca n't and wo n't ; I 'll say we 're here .",
  ],
  possessives: ["Rutte's and the allies' plan", "Rutte 's and the allies ' plan"],
  cannot: ['He cannot go.', 'He can not go .'],
  acronyms: ['the U.S. and U.N.-backed forces', 'the U.S. and U.N.-backed forces'],
  initials: ['George W. Bush', 'George W. Bush'],
  titles: ['Mr. and Mrs. Lee of St. Paul', 'Mr. and Mrs. Lee of St. Paul'],
  'hyphenated words': ['the 57-year-old F-16 pilot', 'the 57-year-old F-16 pilot'],
  'names with an apostrophe': ["O'Neill left Sana'a", "O'Neill left Sana'a"],
  'numbers and ordinals': ['1,000.50 on the 19th at 10:30', '1,000.50 on the 19th at 10:30'],
  'money and percent': ['$5 million, 2.5%', '$ 5 million , 2.5 %'],
  'letters with digits': ['the G20 and COVID19', 'the G20 and COVID19'],
  'lines of one mark': ['a ____ b ****** c !!!', 'a ____ b ****** c ! ! !'],
  'dashes and ellipses': ['allies -- all... gone', 'allies -- all ... gone'],
  'web and mail addresses': [
    'See https://nato.int/a?b=1. Or press@nato.int.',
    'See https://nato.int/a?b=1 . Or press@nato.int .',
  ],
  handles: ['@NATO #Rutte', '@NATO #Rutte'],
  'accented letters, composed or not': ['Erdo\u011fan Erdog\u0306an', 'Erdo\u011fan Erdog\u0306an'],
};

describe('tokenise', () => {
  for (const [name, [text, tokens]] of Object.entries(CASES))
    it(`splits ${name}`, () => {
      expect(forms(text).join(' ')).toBe(tokens);
    });

  it('straightens curly quotes without changing offsets', () => {
    const text = 'It \u201cdoesn\u2019t\u201d.';
    const tokens = tokenise(text, { start: 3, end: text.length });
    expect(tokens.map((token) => token.text)).toEqual(['"', 'does', "n't", '"', '.']);
    expect(tokens.map(({ start, end }) => text.slice(start, end)).join('')).toBe('\u201cdoesn\u2019t\u201d.');
  });

  it('skips control characters and invisible marks', () => {
    expect(forms('Rutte\u0000 \u200fmet\u202e Biden\ufeff')).toEqual(['Rutte', 'met', 'Biden']);
  });
});
