import { z } from 'zod';
import { datePrefixSchema } from './date.ts';

/**
 * A document that claims are quoted from. `id` is a hash of the content, so adding the same content
 * twice changes nothing. A file of curated facts is an article of kind `facts`: its rows are the
 * quotes.
 */
export const articleSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['news', 'facts']),
  url: z.string().nullable(),
  title: z.string(),
  /** Stored exactly as offsets refer to it. */
  text: z.string(),
  /** ISO date of publication; null where the document gives none. */
  publishedAt: datePrefixSchema.nullable(),
  /** Who published it, or the file it came from. */
  source: z.string().nullable(),
});
export type Article = z.infer<typeof articleSchema>;

/** What a claim needs to say about the article that it stands in. */
export const articleRefSchema = articleSchema.omit({ text: true });
export type ArticleRef = z.infer<typeof articleRefSchema>;

export function refToArticle(article: Article): ArticleRef {
  const { id, kind, url, title, publishedAt, source } = article;
  return { id, kind, url, title, publishedAt, source };
}
