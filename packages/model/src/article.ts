import { z } from 'zod';
import { datePrefixSchema } from './date-prefix.ts';

/**
 * A document that claims are quoted from. `id` is a hash of the content, so adding the same content
 * twice changes nothing. A file of curated facts is an article of kind `facts`: its rows are the
 * quotes.
 */
export const articleSchema = z
  .object({
    id: z.string().min(1).describe('A hash of the content, unless its file gives it another id'),
    kind: z
      .enum(['news', 'facts'])
      .describe('`facts` for a file of curated facts, whose rows are the quotes'),
    url: z.string().nullable().describe('Where it was published; null if unknown'),
    title: z.string().describe('Its headline, or else the beginning of its text'),
    text: z.string().describe('The text that the offsets of quotes refer to'),
    publishedAt: datePrefixSchema.nullable().describe('Date of publication; null if the article gives none'),
    source: z.string().nullable().describe('Who published it; null if unknown'),
  })
  .describe('An article or a file of curated facts');
export type Article = z.infer<typeof articleSchema>;

/** What a claim says about the article it is quoted from. */
export const articleRefSchema = articleSchema.omit({ text: true }).describe('An article without its text');
export type ArticleRef = z.infer<typeof articleRefSchema>;

export function refToArticle(article: Article): ArticleRef {
  const { id, kind, url, title, publishedAt, source } = article;
  return { id, kind, url, title, publishedAt, source };
}
