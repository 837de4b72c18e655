import type { ArticleParts } from './article-parts.ts';
import { parsePublicationDate } from './publication-date.ts';

/** "date 2024-06-27 NATO's 32 nations ...", or the date alone on its line. */
const DATE_LINE = /^\s*date:?[ \t]+(\d{4}(?:-\d{2}){0,2})(?:[ \t]+|[ \t]*(?:\r?\n)+|$)/i;

/** Parses plain text, removing a `date` at the beginning. */
export function parsePlainText(content: string): ArticleParts {
  const found = DATE_LINE.exec(content);
  const date = found && parsePublicationDate(found[1]!);
  return date ? { text: content.slice(found[0].length), date } : { text: content };
}

/** Makes line ends `\n` and removes control characters and invisible marks (zero width, right-to-left). */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
