import { createHash } from 'node:crypto';
import { type Article, datePrefixSchema, PrecedentError } from '@precedent/model';
import type { ArticleParts } from './article-parts.ts';
import { parseHtml } from './html/html.ts';
import { parseMarkdown } from './markdown.ts';
import { cleanText, parsePlainText } from './plain-text.ts';
import { parsePublicationDate } from './publication-date.ts';
import { deriveTitle } from './title.ts';

export type ArticleFormat = 'text' | 'html' | 'markdown';

export interface ArticleInput {
  content: string;
  /** Told by the file's extension or the content's first characters where not given. */
  format?: ArticleFormat;
  /** What to name in messages; a date that it begins with counts where nothing else gives one. */
  file?: string;
  url?: string;
  title?: string;
  /** ISO date or prefix of it. What is given here goes before what the content says. */
  date?: string;
  source?: string;
}

/** Characters of one article's text: some 160,000 words, minutes of reading. */
export const LONGEST_ARTICLE = 1_000_000;
const LONGEST_FILE = 20_000_000;

/**
 * Parses plain text, Markdown or HTML. `text` is the plain rendering that offsets refer to: without
 * the `date 2024-06-27` that plain text may begin with, without control characters and invisible
 * marks, with `\n` line ends.
 *
 * @throws PrecedentError `invalid_input` for content without words or a date that is none,
 *   `unsupported_input` for binary and for text over `LONGEST_ARTICLE`.
 */
export function parseArticle(input: ArticleInput): Article {
  const name = input.file ?? input.url ?? 'the article';
  checkContent(input.content, name);
  const parts = parseFormat(input);
  const text = cleanText(parts.text);
  checkText(text, name);
  const publishedAt = checkDate(input.date, name) ?? parts.date ?? dateInFileName(input.file);
  return {
    id: hashOf(`${publishedAt ?? ''}\n${text}`),
    kind: 'news',
    url: input.url ?? parts.url ?? null,
    title: oneLine(input.title) || oneLine(parts.title) || deriveTitle(text),
    text,
    publishedAt,
    source: input.source ?? parts.source ?? input.file ?? null,
  };
}

/** First 16 hexadecimal digits of SHA-256. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function parseFormat(input: ArticleInput): ArticleParts {
  const content = input.content.replace(/^\ufeff/, '');
  switch (input.format ?? tellFormat(content, input.file ?? '')) {
    case 'html':
      return parseHtml(content);
    case 'markdown':
      return parseMarkdown(content);
    case 'text':
      return parsePlainText(content);
  }
}

function tellFormat(content: string, file: string): ArticleFormat {
  if (/\.(?:html?|xhtml)$/i.test(file)) return 'html';
  if (/\.(?:md|markdown)$/i.test(file)) return 'markdown';
  return /^\s*<(?:!doctype\s+html|html|head|body|article)\b/i.test(content) ? 'html' : 'text';
}

/** @throws PrecedentError where `date` is given and is not an ISO date. */
function checkDate(date: string | null | undefined, name: string): string | null {
  if (!date) return null;
  if (datePrefixSchema.safeParse(date).success) return date;
  throw new PrecedentError(
    'invalid_input',
    `${name}: "${date}" is not a date`,
    'Write it as 2024-06-27, 2024-06 or 2024.',
  );
}

/** @throws PrecedentError where the text has no letter, or more than `LONGEST_ARTICLE` characters. */
export function checkText(text: string, name: string): void {
  if (!/\p{L}/u.test(text))
    throw new PrecedentError(
      'invalid_input',
      `${name} has no text`,
      'Give an article of at least one sentence.',
    );
  if (text.length > LONGEST_ARTICLE)
    throw new PrecedentError(
      'unsupported_input',
      `${name} has ${text.length} characters; one article may have ${LONGEST_ARTICLE}`,
      'Split it into articles, for example one file for each chapter.',
    );
}

function checkContent(content: string, name: string): void {
  if (content.length > LONGEST_FILE)
    throw new PrecedentError(
      'unsupported_input',
      `${name} has ${content.length} characters; a file may have ${LONGEST_FILE}`,
      'Split it into articles.',
    );
  if (isBinary(content))
    throw new PrecedentError(
      'unsupported_input',
      `${name} is not text: it has bytes that no text has`,
      'Give plain text, Markdown, HTML or JSON Lines in UTF-8; export PDF and Word files as text first.',
    );
  if (MARKED_UP.test(content))
    throw new PrecedentError(
      'unsupported_input',
      `${name} is a PDF, RTF or PostScript file`,
      'Export it as plain text or HTML first.',
    );
}

/** Documents that begin with letters and may go on with them, but not with those of the article. */
const MARKED_UP = /^\ufeff?\s*(?:%PDF-|\{\\rtf|%!PS)/;

/** A NUL, or every twentieth of the first characters a control or replacement character. */
function isBinary(content: string): boolean {
  const sample = content.slice(0, 4_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const odd = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return sample.includes('\0') || odd > sample.length / 20;
}

function dateInFileName(file: string | undefined): string | null {
  const stamp = /(?:^|[\\/])(\d{4}-\d{2}-\d{2})[^\\/]*$/.exec(file ?? '')?.[1];
  return stamp ? parsePublicationDate(stamp) : null;
}

function oneLine(title: string | null | undefined): string {
  return title ? cleanText(title).replace(/\s+/g, ' ') : '';
}
