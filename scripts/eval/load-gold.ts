import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article, Span } from '@precedent/model';
import { parseArticle, parseArticleLines } from '@precedent/reader';
import type { GoldClaim, GoldLine } from './gold-line.ts';
import { readJsonLines } from './read-json-lines.ts';

/** Annotated articles: each line of the gold has its article. */
export interface GoldData {
  articles: Article[];
  lines: GoldLine[];
}

/** An article in the file. If its text may not be copied, it has the name of a file instead. */
type ArticleEntry = Record<string, unknown> & { text?: string; file?: string };

/** Quotes of such a text are offsets into it. */
type StoredQuote = string | Span;
type StoredClaim = Omit<GoldClaim, 'quote' | 'more'> & { quote: StoredQuote; more?: StoredQuote[] };
type StoredLine = Omit<GoldLine, 'claims'> & { claims: StoredClaim[] };

/**
 * Reads `dev.articles.jsonl` and `dev.gold.jsonl` of a folder.
 *
 * @throws PrecedentError `not_found` if a file is missing.
 */
export async function loadGold(folder: string): Promise<GoldData> {
  const file = join(folder, 'dev.articles.jsonl');
  const entries = await Promise.all(readJsonLines<ArticleEntry>(file).map((entry) => withText(entry, file)));
  const articles = parseArticleLines(entries.map((entry) => JSON.stringify(entry)).join('\n'), file);
  const textOf = new Map(articles.map(({ id, text }) => [id, text]));
  const stored = readJsonLines<StoredLine>(join(folder, 'dev.gold.jsonl'));
  return { articles, lines: stored.map((line) => withQuotes(line, textOf.get(line.id) ?? '')) };
}

async function withText(entry: ArticleEntry, listedIn: string): Promise<ArticleEntry> {
  if (entry.file === undefined) return entry;
  const file = join(dirname(listedIn), entry.file);
  const content = await readFile(file, 'utf8');
  return { ...entry, text: parseArticle({ content, file }).text };
}

function withQuotes(line: StoredLine, text: string): GoldLine {
  const quoteOf = (quote: StoredQuote) =>
    typeof quote === 'string' ? quote : text.slice(quote.start, quote.end);
  return {
    ...line,
    claims: line.claims.map((claim) => ({
      ...claim,
      quote: quoteOf(claim.quote),
      more: (claim.more ?? []).map(quoteOf),
    })),
  };
}
