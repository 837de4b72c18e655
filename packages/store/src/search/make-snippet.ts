import type { Article, Span } from '@precedent/model';
import { findMatches } from './find-matches.ts';
import type { FoldedText } from './fold-text.ts';
import type { SearchTerm } from './search-terms.ts';

/** Approximate length of an excerpt in UTF-16 units. */
const LENGTH = 220;
/** Of these, the units before the first match. */
const BEFORE = 40;

/** The part of the text, or else the title, with the most terms, and their positions. */
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

/** Matches of all terms in order of position, none inside another. */
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

/** The match that begins the part with the most different terms; the first if there are several. */
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

/** The first start of a word from `from` on, at most `latest`. */
function wordStart(text: string, from: number, latest: number): number {
  if (from === 0) return 0;
  for (let at = from; at < latest; at += 1) if (/\s/.test(text[at - 1]!)) return at;
  return latest;
}

/** The last end of a word up to `to`. A longer word is cut, but never a surrogate pair. */
function wordEnd(text: string, to: number, earliest: number): number {
  if (to === text.length) return to;
  for (let at = to; at > earliest + LENGTH / 2; at -= 1) if (/\s/.test(text[at]!)) return at;
  return /[\udc00-\udfff]/.test(text[to]!) ? to - 1 : to;
}
