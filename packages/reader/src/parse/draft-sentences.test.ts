import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSentences, LONGEST_SENTENCE } from './draft-sentences.ts';

describe('draftSentences', () => {
  it('cuts a sentence of 10,000 words after commas without losing a word', () => {
    const text = `${'Rutte met the king, '.repeat(2_500)}and left.`;
    const { drafts, pieced } = draftSentences(text);
    const words = drafts.flatMap((draft) => draft.tokens.map((token) => token.text));
    expect(words.join(' ')).toBe(`${'Rutte met the king , '.repeat(2_500)}and left .`);
    expect(pieced).toBe(1);
    for (const { tokens } of drafts.slice(0, -1)) expect(tokens.at(-1)!.text).toBe(',');
  });

  it('keeps every letter and digit of any text in exactly one token, in text order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const tokens = draftSentences(text).drafts.flatMap((draft) => draft.tokens);
        let at = 0;
        for (const { start, end } of tokens) {
          expect(text.slice(at, start)).not.toMatch(/[\p{L}\p{N}]/u);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('leaves out sentences without letters or digits', () => {
    const { drafts } = draftSentences('Rutte left.\n\n* * *\n\n2024\n\nBiden stayed.');
    expect(drafts.map(({ tokens }) => tokens.map(({ text }) => text).join(' '))).toEqual([
      'Rutte left .',
      '2024',
      'Biden stayed .',
    ]);
  });

  it('never gives a sentence with no tokens or too many', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', ',', '\n', '"'), maxLength: 3_000 }),
        (text) => {
          for (const { tokens } of draftSentences(text).drafts) {
            expect(tokens.length).toBeGreaterThan(0);
            expect(tokens.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
          }
        },
      ),
      { numRuns: 50 },
    );
  });
});
