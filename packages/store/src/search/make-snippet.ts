import type { Article, Span } from '@precedent/model';
import { findMatches } from './find-matches.ts';
import type { FoldedText } from './fold-text.ts';
import type { SearchTerm } from './search-terms.ts';

/** UTF-16 units of an excerpt, about. */
const LENGTH = 220;
/** Of those, what stands before the first match. */
const BEFORE = 40;

/** The stretch of the text, or else the title, in which most terms occur, and where they do. */
export function makeSnippet(
  article: Article,
  title: FoldedText,
  text: FoldedText,
  terms: readonly SearchTerm[],
): { snippet: string; matches: Span[] } {
  const inText = matchesIn(text, terms);
  if (inText.length > 0) return cutOut(article.text, inText);
  const inTitle = matchesIn(title, terms);
  return inTitle.length > 0 ? cutOut(article.title, inTitle) : cutOut(article.text, []);
}

type TermMatch = Span & { term: number };

/** Matches of all terms by their place, none within another. */
function matchesIn({ folded, originalOffset }: FoldedText, terms: readonly SearchTerm[]): TermMatch[] {
  const all = terms.flatMap((term, index) =>
    findMatches(folded, term).map(({ start, end }) => ({
      start: originalOffset(start),
      end: originalOffset(end),
      term: index,
    })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TermMatch[] = [];
  for (const match of all) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}

function cutOut(whole: string, matches: readonly TermMatch[]): { snippet: string; matches: Span[] } {
  const anchor = matches[bestStart(matches)]?.start ?? 0;
  const start = wordStart(whole, Math.max(0, anchor - BEFORE), anchor);
  const end = wordEnd(whole, Math.min(whole.length, start + LENGTH), start);
  const before = start > 0 ? '…' : '';
  return {
    snippet: before + whole.slice(start, end) + (end < whole.length ? '…' : ''),
    matches: matches
      .filter((match) => match.start >= start && match.end <= end)
      .map((match) => ({
        start: match.start - start + before.length,
        end: match.end - start + before.length,
      })),
  };
}

/** The match that begins the stretch with the most different terms, the first of equals. */
function bestStart(matches: readonly TermMatch[]): number {
  let [best, most] = [0, 0];
  for (const [index, match] of matches.entries()) {
    const terms = new Set<number>();
    for (let at = index; at < matches.length && matches[at]!.end <= match.start + LENGTH - BEFORE; at += 1)
      terms.add(matches[at]!.term);
    if (terms.size > most) [best, most] = [index, terms.size];
  }
  return best;
}

/** The first beginning of a word from `from` on, `latest` at the most. */
function wordStart(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  for (let at = from; at < latest; at += 1) if (/\s/.test(text[at - 1]!)) return at;
  return latest;
}

/** The last end of a word up to `to`; a longer word is cut, but no surrogate pair. */
function wordEnd(text: string, to: number, earliest: number): number {
  if (to === text.length) return to;
  for (let at = to; at > earliest + LENGTH / 2; at -= 1) if (/\s/.test(text[at]!)) return at;
  return /[\udc00-\udfff]/.test(text[to]!) ? to - 1 : to;
}
