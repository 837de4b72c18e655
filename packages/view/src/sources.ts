import type { ArticleRef, GraphData } from '@precedent/model';
import { sayArticle } from '@precedent/model/wording';

const MOST_LINES = 12;
const LONGEST = 150;

/** The sources of a graph, one in a line, those with the most claims first. */
export function listSources({ facts }: GraphData): string[] {
  const claims = new Map<string, { article: ArticleRef; amount: number }>();
  for (const { article } of facts.flatMap((fact) => fact.claims)) {
    const known = claims.get(article.id);
    if (known) known.amount += 1;
    else claims.set(article.id, { article, amount: 1 });
  }
  const lines = [...claims.values()]
    .sort((one, other) => other.amount - one.amount || (one.article.id < other.article.id ? -1 : 1))
    .map(({ article }) => writeSource(article));
  const distinct = [...new Set(lines)];
  const shown = distinct.slice(0, MOST_LINES);
  const rest = distinct.length - shown.length;
  if (shown.length === 0) return [];
  return ['Sources', ...shown, ...(rest > 0 ? [`and ${rest} more`] : [])];
}

function writeSource(article: ArticleRef): string {
  const line = [sayArticle(article), ...(article.url === null ? [] : [article.url])].join(', ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
