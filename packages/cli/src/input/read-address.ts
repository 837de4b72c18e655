import { PrecedentError } from '@precedent/model';
import { type ArticleLine, decodeText, parseArticle } from '@precedent/reader';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { Fetched } from '../fetch/request.ts';
import { toArticleLine } from './documents/article-line.ts';
import type { DocumentFile } from './documents/document.ts';
import { findDocument } from './documents/documents.ts';
import { articleOf, type FeedEntry, isFeed, readEntries } from './documents/feed.ts';
import type { FoundFile } from './find-files.ts';

/** Articles fetched for one feed: as many as feeds usually have. */
const MOST_FETCHED = 100;

/**
 * The article at an address; for a feed, the articles of its entries, which are fetched unless the feed has them in full.
 * Empty if nothing has changed there since this fetcher fetched it.
 *
 * @throws PrecedentError as the fetcher does, and if it is not an article.
 */
export async function readAddress(
  { path, name, isKnown = () => false }: FoundFile,
  fetcher: Fetcher,
): Promise<ArticleLine[]> {
  const fetched = await fetcher.fetch(path);
  if (fetched === null) return [];
  const file = { bytes: fetched.bytes, name, url: fetched.url };
  if (!isFeed(file)) return readPage(file, fetched);
  const lines: ArticleLine[] = [];
  const entries = await readEntries(file);
  for (const [at, entry] of entries.entries()) {
    if (lines.length === MOST_FETCHED) {
      // The rest is for the next time, even if the feed is then the same.
      fetcher.forget(path);
      break;
    }
    if (isKnown(entry.url)) continue;
    lines.push(await readEntry(entry, `${name}, entry ${at + 1}`, fetcher));
  }
  return lines;
}

async function readPage(file: DocumentFile, { url, headers }: Fetched): Promise<ArticleLine[]> {
  const document = findDocument(file);
  if (document) return document.read(file);
  return [{ article: parseArticle({ content: decodeText(file.bytes, file.name, charsetOf(headers)), url }) }];
}

/** The page says more than the entry, but the entry says when it was published even if the page does not. */
async function readEntry(entry: FeedEntry, name: string, fetcher: Fetcher): Promise<ArticleLine> {
  if (entry.content !== '' || entry.url === '') return toArticleLine(articleOf(entry, name));
  try {
    const fetched = await fetcher.fetch(entry.url);
    if (fetched === null) return toArticleLine(articleOf(entry, name));
    const content = decodeText(fetched.bytes, entry.url, charsetOf(fetched.headers));
    const { date, source } = entry;
    const line = toArticleLine({ content, url: fetched.url, ...(date === '' ? {} : { date }) });
    return 'article' in line && line.article.source === null
      ? { article: { ...line.article, source } }
      : line;
  } catch (error) {
    if (error instanceof PrecedentError) return { error };
    throw error;
  }
}

/** As the server declares it. */
function charsetOf(headers: Fetched['headers']): string | undefined {
  return /\bcharset\s*=\s*"?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1];
}
