import { type Article, datePrefixSchema, PrecedentError } from '@precedent/model';
import { z } from 'zod';
import { checkText, hashOf } from './parse-article.ts';
import { deriveTitle } from './title.ts';

const lineSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]).optional(),
  date: datePrefixSchema.or(z.literal('').transform(() => null)).nullish(),
  title: z.string().nullish(),
  text: z.string(),
  url: z.string().nullish(),
  source: z.string().nullish(),
});

/**
 * JSON Lines of `{id?, date?, title?, text, url?, source?}`, one article a line, blank lines passed
 * over. `text` is stored exactly as given, so that quotes are substrings of it; without `id` it is hashed.
 *
 * @param file what to name in messages
 * @throws PrecedentError `invalid_input`, naming file and line.
 */
export function parseArticleLines(jsonl: string, file: string): Article[] {
  return jsonl
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [parseLine(line, `${file}, line ${index + 1}`, file)] : []));
}

function parseLine(line: string, name: string, file: string): Article {
  const parsed = lineSchema.safeParse(parseJson(line, name));
  if (!parsed.success)
    throw new PrecedentError(
      'invalid_input',
      `${name} is not an article: ${z.prettifyError(parsed.error)}`,
      'Write {"date": "2024-06-27", "title": "...", "text": "..."} on each line.',
    );
  const { id, date, title, text, url, source } = parsed.data;
  checkText(text, name);
  return {
    id: id ?? hashOf(`${date ?? ''}\n${text}`),
    kind: 'news',
    url: url || null,
    title: title || deriveTitle(text),
    text,
    publishedAt: date ?? null,
    source: source || file,
  };
}

function parseJson(line: string, name: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new PrecedentError('invalid_input', `${name} is not JSON`, 'Put one JSON object on each line.', {
      cause,
    });
  }
}
