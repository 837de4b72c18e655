import type { Span } from '@precedent/model';

/**
 * Where `quote` stands in `text` within a span: exactly, else with other white space, quotation marks or
 * dashes, which models change when they copy. The span is of the text's own characters. Null where it
 * stands nowhere.
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

/** Every place where `name` stands as whole words, white space, quotation marks and dashes aside. */
export function findName(text: string, name: string): Span[] {
  const wanted = name.trim();
  if (wanted === '') return [];
  const pattern = `(?<![\\p{L}\\p{N}])${loosePattern(wanted)}(?![\\p{L}\\p{N}])`;
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Characters that stand for one another in copies. */
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
