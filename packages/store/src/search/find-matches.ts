import type { Span } from '@precedent/model';
import { isWordAt } from './fold-text.ts';
import type { SearchTerm } from './search-terms.ts';

/** Where a term occurs in folded text, in order; a longer word is marked as a whole. */
export function findMatches(folded: string, term: SearchTerm): Span[] {
  const spans: Span[] = [];
  const first = term.words[0]!;
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, at + 1)) {
    if (at > 0 && isWordAt(folded, at - 1)) continue;
    const end = matchFrom(folded, at, term);
    if (end !== null) spans.push({ start: at, end });
  }
  return spans;
}

/** The end of the term that begins here; null if another word follows. */
function matchFrom(folded: string, start: number, { words, continues }: SearchTerm): number | null {
  let at = start;
  for (const [index, word] of words.entries()) {
    if (index > 0) at = skip(folded, at, false);
    if (!folded.startsWith(word, at)) return null;
    at += word.length;
    if (!isWordAt(folded, at)) continue;
    if (!continues || index < words.length - 1) return null;
    at = skip(folded, at, true);
  }
  return at;
}

function skip(folded: string, from: number, words: boolean): number {
  let at = from;
  while (at < folded.length && isWordAt(folded, at) === words) at += 1;
  return at;
}
