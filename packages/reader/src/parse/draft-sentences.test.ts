import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfSentence, LONGEST_SENTENCE } from '../documents/budget.ts';
import { draftSentences } from './draft-sentences.ts';

describe('draftSentences', () => {
  it('cuts a sentence of 10,000 words after commas without losing a word', () => {
    const text = `${'Rutte met the king, '.repeat(2_500)}and left.`;
    const { drafts, pieced } = draftSentences(text, undefined, Number.POSITIVE_INFINITY);
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

  it('stops before the sentence that goes beyond the budget, and says where', () => {
    const text = 'Rutte left. Biden stayed. Orban came.';
    const upTo = (cost: number) => draftSentences(text, undefined, cost);
    const twoSentences = 2 * costOfSentence(3);
    expect(upTo(twoSentences)).toMatchObject({ drafts: [{ start: 0 }, { start: 12 }], unreadFrom: 26 });
    expect(upTo(twoSentences - 1)).toMatchObject({ drafts: [{ start: 0 }], unreadFrom: 12 });
    expect(upTo(3 * costOfSentence(3)).unreadFrom).toBeNull();
  });

  it('stops within a sentence that goes on for ever', () => {
    const { drafts, unreadFrom } = draftSentences(`Rutte met ${'Ann Lee, '.repeat(50_000)}Bo.`);
    expect(drafts.length).toBeLessThan(500);
    expect(unreadFrom).toBe(drafts.at(-1)!.end + 1);
  });

  it('does not count paragraphs that are left out for their language', () => {
    const { drafts, unreadFrom } = draftSentences(
      'Rutte left.\n\nBiden stayed.\n\nOrban came.',
      (paragraph) => paragraph === 1,
      2 * costOfSentence(3),
    );
    expect(drafts.map(({ paragraph }) => paragraph)).toEqual([0, 2]);
    expect(unreadFrom).toBeNull();
  });
});
