import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markQuotes, paragraphsAround, parseSpan, splitParagraphs } from './quotes.ts';

const marks = (...parameters: Parameters<typeof markQuotes>) =>
  markQuotes(...parameters).map(({ text, mark }) => [text, mark]);

test('the opened quote is distinguished from the others', () => {
  expect(marks('one two three', [{ start: 0, end: 3 }], { start: 8, end: 13 })).toEqual([
    ['one', 'quote'],
    [' two ', null],
    ['three', 'focus'],
  ]);
});

test('the opened quote wins where another one overlaps it', () => {
  expect(marks('abcdef', [{ start: 0, end: 4 }], { start: 2, end: 6 })).toEqual([
    ['ab', 'quote'],
    ['cdef', 'focus'],
  ]);
});

test('quotes that overlap or touch are marked as one', () => {
  const quotes = [
    { start: 0, end: 2 },
    { start: 1, end: 3 },
    { start: 3, end: 4 },
  ];
  expect(marks('abcdef', quotes, null)).toEqual([
    ['abcd', 'quote'],
    ['ef', null],
  ]);
});

test('the segments joined give the text, and each is at its stated position', () => {
  const spans = fc
    .tuple(fc.nat(40), fc.nat(40))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.array(spans), spans, (text, quotes, focus) => {
      const segments = markQuotes(text, quotes, focus);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const { start, text: part } of segments) expect(text.slice(start, start + part.length)).toBe(part);
    }),
  );
});

test('paragraphs are separated by line breaks, and empty lines are ignored', () => {
  const text = 'First one.\n\n  Second.\r\n \nThird';
  expect(splitParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'First one.',
    '  Second.',
    'Third',
  ]);
});

test('a quote is shown within its whole paragraph or paragraphs', () => {
  const text = 'One. Two.\n\nThree. Four.\n\nFive.';
  const around = (quote: string) => {
    const start = text.indexOf(quote);
    const span = paragraphsAround(text, { start, end: start + quote.length });
    return text.slice(span.start, span.end);
  };
  expect(around('Two.')).toBe('One. Two.');
  expect(around('Two.\n\nThree.')).toBe('One. Two.\n\nThree. Four.');
});

test('a span in an address is two numbers', () => {
  expect(parseSpan('12-345')).toEqual({ start: 12, end: 345 });
  expect(parseSpan('12')).toBeNull();
  expect(parseSpan(null)).toBeNull();
});
