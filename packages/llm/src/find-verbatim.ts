import type { Span } from '@precedent/model';

/**
 * Finds `quote` in a part of `text`: exactly, or else with different white space, quotation marks or dashes,
 * which models change when they copy. Returns the span in the text; null if it is not there.
 */
export function findQuote(text: string, within: Span, quote: string): Span | null {
  const wanted = quote.trim();
  if (wanted === '') return null;
  const exact = text.indexOf(wanted, within.start);
  if (exact >= 0 && exact + wanted.length <= within.end) return { start: exact, end: exact + wanted.length };
  const match = new RegExp(loosePattern(wanted), 'u').exec(text.slice(within.start, within.end));
  if (!match) return null;
  const start = within.start + match.index;
  return { start, end: start + match[0].length };
}

/** Every occurrence of `name` as whole words, regardless of white space, quotation marks and dashes. */
export function findName(text: string, name: string): Span[] {
  const wanted = name.trim();
  if (wanted === '') return [];
  const pattern = `(?<![\\p{L}\\p{N}])${loosePattern(wanted)}(?![\\p{L}\\p{N}])`;
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Characters that are confused in copies. */
const ALIKE = ["'‘’‛´`", '"“”„‟«»', '-‐‑‒–—'];
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

function loosePattern(words: string): string {
  return words
    .split(/\s+/)
    .map((word) => [...word].map(patternOf).join(''))
    .join('\\s+');
}

function patternOf(character: string): string {
  const alike = ALIKE.find((characters) => characters.includes(character));
  if (alike) return `[${alike.replace('-', '\\-')}]`;
  return character.replace(SYNTAX, '\\$&');
}
