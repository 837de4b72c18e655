import { PrecedentError } from '@precedent/model';
import { type ArticleInput, decodeText, parsePublicationDate } from '@precedent/reader';
import { atLeastOne, toArticleLine } from './article-line.ts';
import { beginningOf, type DocumentFile, type DocumentReader } from './document.ts';

/** Entries read of one feed, the first ones. */
const MOST_ENTRIES = 1_000;

/** An entry of a feed, with the whole article or only its beginning. */
export interface FeedEntry {
  title: string;
  url: string;
  date: string;
  source: string;
  /** HTML; empty if the feed has only a summary. */
  content: string;
  summary: string;
}

/** An RSS, Atom or JSON feed. Everything is as its entries say; the feed's title is their source. */
export const feed: DocumentReader = {
  is: isFeed,
  async read(file) {
    const entries = await readEntries(file);
    const lines = entries.map((entry, at) =>
      toArticleLine(articleOf(entry, `${file.name}, entry ${at + 1}`)),
    );
    return atLeastOne(lines, file.name, 'entries');
  },
};

export function isFeed(file: DocumentFile): boolean {
  const beginning = beginningOf(file, 20_000)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^(?:\s*(?:<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE (?!html)[^>[]*>))+/i, '')
    .trimStart();
  return (
    /^<(?:rss|rdf:RDF)\b/.test(beginning) ||
    /^<(?:\w+:)?feed\b[^>]*\/Atom\b/.test(beginning) ||
    (beginning.startsWith('{') && beginning.includes('jsonfeed.org/version'))
  );
}

/** An article from what the feed itself has of it. */
export function articleOf(
  { title, url, date, source, content, summary }: FeedEntry,
  file: string,
): ArticleInput {
  const body = content || summary;
  return {
    content: `<!doctype html><html><body><article>${body}</article></body></html>`,
    format: 'html',
    file,
    url,
    title,
    date,
    source,
  };
}

/** @throws PrecedentError `invalid_input` if the feed is damaged. */
export async function readEntries(file: DocumentFile): Promise<FeedEntry[]> {
  const { parseFeed } = await import('feedsmith');
  const content = decodeText(file.bytes, file.name);
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(content, { maxItems: MOST_ENTRIES });
  } catch (cause) {
    throw new PrecedentError(
      'invalid_input',
      `${file.name} is a damaged or incomplete feed`,
      'Download it again, or save the articles as HTML.',
      { cause },
    );
  }
  const base = file.url;
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) =>
        entryOf(base, {
          title: item.title,
          url: item.link,
          date: item.pubDate ?? item.dc?.dates?.[0],
          source: parsed.feed.title,
          content: item.content?.encoded,
          summary: item.description,
        }),
      );
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) =>
        entryOf(base, {
          title: item.title,
          url: item.link,
          date: item.dc?.dates?.[0],
          source: parsed.feed.title,
          content: item.content?.encoded,
          summary: item.description,
        }),
      );
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) =>
        entryOf(base, {
          title: entry.title?.value,
          url: entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href,
          date: entry.published ?? entry.updated,
          source: parsed.feed.title?.value,
          content: entry.content?.value,
          summary: entry.summary?.value,
        }),
      );
    case 'json':
      return (parsed.feed.items ?? []).map((item) =>
        entryOf(base, {
          title: item.title,
          url: item.url,
          date: item.date_published,
          source: parsed.feed.title,
          content: item.content_html ?? item.content_text,
          summary: item.summary,
        }),
      );
  }
}

/** @param base links may be relative to the address of the feed. */
function entryOf(base: string | undefined, found: { [Key in keyof FeedEntry]?: unknown }): FeedEntry {
  const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  const link = textOf(found.url);
  return {
    title: textOf(found.title),
    url: base !== undefined && URL.canParse(link, base) ? new URL(link, base).href : link,
    date: parsePublicationDate(textOf(found.date)) ?? '',
    source: textOf(found.source),
    content: textOf(found.content),
    summary: textOf(found.summary),
  };
}
