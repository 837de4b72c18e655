import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

function split(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

/** Consecutive sentences that must be split exactly like this. */
const CASES: Record<string, string[]> = {
  'titles and initials': ['Mr. Rutte met Gen. John F. Kelly.', 'Sen. A. Diaz left.'],
  'acronyms inside a sentence': ['The U.S. Senate met.', 'He left the U.S. on Monday.'],
  'acronyms at the end of one': ['He flew to the U.S.', 'The visit took a day.'],
  decimals: ['Inflation rose by 2.5 percent.', 'It was 1.9 before.'],
  'numbered things': ['He lives at No. 10 Downing Street.', 'She does not.'],
  'company forms': ['Acme Inc. sued Beta Corp. in May.', 'They settled.'],
  'abbreviated months': ['It ended on Jan. 5 in Oslo.', 'They met on Sept. 9.'],
  'a quote that ends a sentence': ['\u201cI am leaving.\u201d', 'He left.'],
  'a quote of two sentences': ['"The alliance is strong.', 'It will remain so," he said.'],
  'a question that somebody asks': ['"Is that so?" Rutte asked.', 'Nobody answered.'],
  'a question before another sentence': ['Will he go?', 'Rutte did not say.'],
  'an exclamation in lower-case speech': ['"Stop!" he shouted.', 'They stopped.'],
  'brackets around a sentence': ['He left.', '(She stayed.)', 'They wrote.'],
  'an ellipsis': ['He waited... and waited.', 'Nothing came\u2026', 'He left.'],
  'hours of the day': ['Talks began at 9 a.m. in Kyiv.', 'They ended at 5 p.m.', 'He left.'],
  'abbreviated titles and saints': ['Dr. Ruiz of St. Louis spoke.', 'Prof. Lim agreed.'],
  'a missing space': ['He resigned on Monday.', 'She was sworn in.'],
};

describe('sentencesOf', () => {
  for (const [name, sentences] of Object.entries(CASES))
    it(`splits sentences with ${name}`, () => {
      expect(split(sentences.join(' '))).toEqual(sentences);
    });

  it('splits sentences without a space between them', () => {
    expect(split('He resigned.The party thanked him.')).toEqual(['He resigned.', 'The party thanked him.']);
  });

  it('keeps addresses and file names whole', () => {
    expect(split('See nato.int or report.pdf for more.')).toHaveLength(1);
  });

  for (const dateline of [
    'WASHINGTON (AP) --',
    'KYIV, Ukraine -',
    'BRUSSELS, June 26 (Reuters) \u2014',
    'THE HAGUE \u2013',
  ])
    it(`separates the dateline "${dateline}"`, () => {
      expect(split(`${dateline} NATO named Rutte. He agreed.`)).toEqual([
        dateline,
        'NATO named Rutte.',
        'He agreed.',
      ]);
    });

  it('does not mistake an acronym before a dash for a dateline', () => {
    expect(split('NATO, led by Rutte, agreed - after hours of talks.')).toHaveLength(1);
  });

  it('ends headings, bullets and paragraphs without a full stop', () => {
    const text = 'Rutte to head NATO\n\nAllies agreed\n- Hungary\n- Turkey';
    expect(split(text)).toEqual(['Rutte to head NATO', 'Allies agreed', 'Hungary', 'Turkey']);
  });

  it('numbers paragraphs', () => {
    expect(sentencesOf('One. Two.\n\nThree.').map((sentence) => sentence.paragraph)).toEqual([0, 0, 1]);
  });

  it('ignores line breaks in text wrapped at a fixed width', () => {
    const text = [
      'NATO on Wednesday appointed outgoing Dutch Prime Minister Mark',
      'Rutte as its next head, handing him the job at a moment with a',
      'war in Ukraine. He takes over from Jens Stoltenberg in October,',
      'after ten years.',
    ].join('\n');
    expect(split(text)).toHaveLength(2);
  });

  it('gives spans in text order that do not overlap and have no space at their ends, for any text', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'U.S. ',
      'Rutte ',
      '"',
      '. ',
      '? ',
      '\n',
      '\n\n',
      '- ',
      'said ',
      '2.5 ',
      '\u2026 ',
      ') ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
    );
  });
});
