import { type Article, datePrefixSchema, PrecedentError } from '@precedent/model';
import { z } from 'zod';
import { checkText, hashOf } from './parse-article.ts';
import { deriveTitle } from './title.ts';

const lineSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]).optional(),
  date: z.string().transform(dayOf).pipe(datePrefixSchema.nullable()).nullish(),
  title: z.string().nullish(),
  text: z.string(),
  url: z.string().nullish(),
  source: z.string().nullish(),
});

/** The day in the publisher's time zone: "2024-06-27T23:30:00-04:00" is the 27th. */
function dayOf(stamp: string): string | null {
  return stamp === '' ? null : stamp.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1');
}

/** The article on a line of JSON Lines, or the reason why the line isn't valid. */
export type ArticleLine = { article: Article } | { error: PrecedentError };

/**
 * Reads JSON Lines of `{id?, date?, title?, text, url?, source?}`, one article on each line, skipping blank lines.
 * `text` is stored exactly as given, so that quotes are substrings of it. A missing `id` is a hash of the text. An
 * invalid line does not affect the others.
 *
 * @param file its name in messages
 * @throws PrecedentError `invalid_input` or `unsupported_input` if no line is an article.
 */
export function readArticleLines(jsonl: string, file: string): ArticleLine[] {
  const first = new Map<string, Article & { line: number }>();
  const lines = jsonl
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) =>
      line.trim() ? [readLine(line, { line: index + 1, name: `${file}, line ${index + 1}`, first })] : [],
    );
  if (lines.some((line) => 'article' in line)) return lines;
  throw noArticles(file, lines);
}

/** @throws PrecedentError for the first invalid line, naming the file and line. */
export function parseArticleLines(jsonl: string, file: string): Article[] {
  return readArticleLines(jsonl, file).map((line) => {
    if ('error' in line) throw line.error;
    return line.article;
  });
}

interface Place {
  line: number;
  name: string;
  /** The first article with each id so far. */
  first: Map<string, Article & { line: number }>;
}

function readLine(line: string, place: Place): ArticleLine {
  try {
    const article = parseLine(line, place.name);
    checkId(article, place);
    return { article };
  } catch (error) {
    if (error instanceof PrecedentError) return { error };
    throw error;
  }
}

/** Of two articles with the same id, one would be silently lost. */
function checkId(article: Article, { line, name, first }: Place): void {
  const { id, text, publishedAt } = article;
  const earlier = first.get(id);
  if (!earlier) first.set(id, { ...article, line });
  else if (earlier.text !== text || earlier.publishedAt !== publishedAt)
    throw new PrecedentError(
      'invalid_input',
      `${name} has the same id "${id}" as line ${earlier.line}, but is a different article`,
      'Give each article a unique id, or leave out the id.',
    );
}

function noArticles(file: string, lines: readonly ArticleLine[]): PrecedentError {
  const [first] = lines;
  if (!first || !('error' in first))
    return new PrecedentError('invalid_input', `${file} has no articles`, HOW_TO_WRITE);
  const { code, message, remedy } = first.error;
  const others = lines.length > 1 ? `; none of the ${lines.length} lines is an article` : '';
  return new PrecedentError(code, `${message}${others}`, remedy, { cause: first.error });
}

const HOW_TO_WRITE = 'Write {"date": "2024-06-27", "title": "...", "text": "..."} on each line.';

function parseLine(line: string, name: string): Article {
  const parsed = lineSchema.safeParse(parseJson(line, name));
  if (!parsed.success)
    throw new PrecedentError(
      'invalid_input',
      `${name} is not an article: ${describeIssues(parsed.error)}`,
      HOW_TO_WRITE,
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
    source: source || null,
  };
}

/** All issues on one line: "title: expected string, received number". */
function describeIssues({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) =>
      [path.join('.'), message.replace(/^Invalid input: /, '')].filter(Boolean).join(': '),
    )
    .join('; ');
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
