import type { Article } from '@precedent/model';
import type { ArticleHit } from '../archive.ts';
import { findMatches } from './find-matches.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { makeSnippet } from './make-snippet.ts';
import type { SearchTerm } from './search-terms.ts';

/** An article that contains every term, with its position in the order of adding. */
export interface Candidate {
  number: number;
  article: Article;
}

/** A match in the title counts as much as four in the text. */
const TITLE_WEIGHT = 4;
/**
 * BM25's saturation and length normalisation. All candidates have all terms, so their rarity does not matter.
 */
const [SATURATION, LENGTH_CORRECTION] = [1.2, 0.75];

/** Best first; of equals, the one added last. */
export function rankArticles(
  candidates: readonly Candidate[],
  terms: readonly SearchTerm[],
  limit: number,
): ArticleHit[] {
  const folded = candidates.map((candidate) => ({
    candidate,
    title: foldText(candidate.article.title),
    text: foldText(candidate.article.text),
  }));
  const usual = folded.reduce((sum, { text }) => sum + text.folded.length, 0) / (folded.length || 1);
  return folded
    .map((item) => ({ ...item, score: scoreArticle(item, terms, usual) }))
    .sort((a, b) => b.score - a.score || b.candidate.number - a.candidate.number)
    .slice(0, limit)
    .map(({ candidate: { article }, title, text }) => {
      const { text: _, ...ref } = article;
      return { article: ref, ...makeSnippet(article, title, text, terms) };
    });
}

function scoreArticle(
  { title, text }: { title: FoldedText; text: FoldedText },
  terms: readonly SearchTerm[],
  usualLength: number,
): number {
  const length = usualLength === 0 ? 1 : text.folded.length / usualLength;
  const damping = SATURATION * (1 - LENGTH_CORRECTION + LENGTH_CORRECTION * length);
  let score = 0;
  for (const term of terms) {
    const count =
      findMatches(text.folded, term).length + TITLE_WEIGHT * findMatches(title.folded, term).length;
    score += (count * (SATURATION + 1)) / (count + damping || 1);
  }
  return score;
}
