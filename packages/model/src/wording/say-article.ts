import type { ArticleRef } from '../article.ts';
import { sayDate } from './say-date.ts';

/** "NATO appoints Rutte (AFP, 27 June 2024)"; a facts file by its name. */
export function sayArticle(article: ArticleRef): string {
  const { id, kind, title } = article;
  return kind === 'facts' ? title || id : `${title || id} (${sayOrigin(article)})`;
}

/** "AFP, 27 June 2024": the publisher and date of an article, without what its title says already. */
export function sayOrigin(article: ArticleRef): string {
  const { kind, title, publishedAt } = article;
  const undated = kind === 'facts' ? null : 'undated';
  const date = publishedAt === null ? undated : sayDate(publishedAt);
  return [publisherOf(article), date].filter((part) => part !== null && part !== title).join(', ');
}

/** Who published an article: as the article says, or else the site it was on; null if only a file is known. */
export function publisherOf({ source, url }: ArticleRef): string | null {
  if (source !== null && !FILE.test(source)) return source;
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') || null : null;
}

/** Whether the source is the path of a file, which doesn't say who published it. */
const FILE = /^standard input$|\.(?:txt|text|md|markdown|x?html?|csv|jsonl?|ndjson)$|^\S*[/\\]\S*$/i;
