import { createHash } from 'node:crypto';
import { type Article, datePrefixSchema, PrecedentError } from '@precedent/model';
import type { ArticleParts } from './article-parts.ts';
import { LONGEST_ARTICLE } from './budget.ts';
import { parseHtml } from './html/html.ts';
import { parseMarkdown } from './markdown.ts';
import { placeArticle } from './place-article.ts';
import { cleanText, parsePlainText } from './plain-text.ts';
import { parsePublicationDate } from './publication-date.ts';
import { recogniseOther, withoutProlog } from './recognise-other.ts';
import { deriveTitle } from './title.ts';

export type ArticleFormat = 'text' | 'html' | 'markdown';

export interface ArticleInput {
  content: string;
  /** By default determined from the file's extension or the first characters. */
  format?: ArticleFormat;
  /** Its name in messages. If it begins with a date, that is used if there is no other. */
  file?: string;
  url?: string;
  title?: string;
  /** ISO date or prefix. Takes precedence over the content. */
  date?: string;
  source?: string;
}

const LONGEST_FILE = 20_000_000;

/**
 * Parses plain text, Markdown or HTML. Offsets refer to `text`, which is plain text with `\n` line ends, without
 * control characters and invisible marks, and without the `date 2024-06-27` that plain text may begin with.
 *
 * @throws PrecedentError `invalid_input` for content without words or an invalid date, `unsupported_input` for
 *   feeds, messages and other documents that aren't one article, binary content and text over
 *   the limit of 1,000,000 characters.
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
    ...placeArticle(input.url ?? parts.url, input.source ?? parts.source),
    title: oneLine(input.title) || oneLine(parts.title) || deriveTitle(text),
    text,
    publishedAt,
  };
}

/** The first 16 hexadecimal digits of the SHA-256 hash. */
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
  return /^\s*<(?:!doctype\s+html|html|head|body|article)\b/i.test(withoutProlog(content)) ? 'html' : 'text';
}

/** @throws PrecedentError if `date` is given and isn't an ISO date. */
function checkDate(date: string | null | undefined, name: string): string | null {
  if (!date) return null;
  if (datePrefixSchema.safeParse(date).success) return date;
  throw new PrecedentError(
    'invalid_input',
    `${name}: "${date}" is not a date`,
    'Write it as 2024-06-27, 2024-06 or 2024.',
  );
}

/** @throws PrecedentError if the text has no letters, or more than `LONGEST_ARTICLE` characters. */
export function checkText(text: string, name: string): void {
  if (!/\p{L}/u.test(text))
    throw new PrecedentError(
      'invalid_input',
      `${name} has no text`,
      'Give an article with at least one sentence.',
    );
  if (text.length > LONGEST_ARTICLE)
    throw new PrecedentError(
      'unsupported_input',
      `${name} has ${text.length} characters; the limit for an article is ${LONGEST_ARTICLE}`,
      'Split it into articles, for example one file for each chapter.',
    );
}

function checkContent(content: string, name: string): void {
  if (content.length > LONGEST_FILE)
    throw new PrecedentError(
      'unsupported_input',
      `${name} has ${content.length} characters; the limit for a file is ${LONGEST_FILE}`,
      'Split it into articles.',
    );
  const other = recogniseOther(content);
  if (other) throw new PrecedentError('unsupported_input', `${name} is ${other.what}`, other.remedy);
  if (isBinary(content))
    throw new PrecedentError(
      'unsupported_input',
      `${name} is not a text file`,
      'Give plain text, Markdown, HTML or JSON Lines in UTF-8; export PDF and Word files as text first.',
    );
}

/** Whether there is a NUL among the first characters, or more than 5% are control or replacement characters. */
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

/** A title, without control characters and invisible marks. */
export function oneLine(title: string | null | undefined): string {
  return title ? cleanText(title).replace(/\s+/g, ' ') : '';
}
