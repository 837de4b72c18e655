import { type Article, PrecedentError } from '@precedent/model';
import { decodeText, parseArticle } from '@precedent/reader';
import type { PostedArticle } from '@precedent/server';
import { findDocument } from '../input/documents/documents.ts';

/**
 * The article that was posted, as text or as the bytes of a file.
 *
 * @throws PrecedentError as `parseArticle`; `unsupported_input` also for a document with several articles.
 */
export async function parsePosted({ encoding, content, ...details }: PostedArticle): Promise<Article> {
  if (encoding === undefined) return parseArticle({ ...details, content });
  const bytes = Buffer.from(content, encoding);
  const name = details.file ?? 'the file';
  const document = findDocument({ bytes, name });
  if (!document) return parseArticle({ ...details, content: decodeText(bytes, name) });
  const lines = await document.read({ bytes, name, url: details.url });
  const [line] = lines;
  if (lines.length !== 1 || line === undefined) throw severalArticles(name, lines.length);
  if ('error' in line) throw line.error;
  const {
    title = line.article.title,
    date = line.article.publishedAt,
    source = line.article.source,
  } = details;
  return { ...line.article, title, source, publishedAt: date };
}

function severalArticles(name: string, count: number): PrecedentError {
  return new PrecedentError(
    'unsupported_input',
    `${name} has ${count} articles`,
    'Add it in a terminal: precedent add FILE',
  );
}
