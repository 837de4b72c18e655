import { type Article, datePrefixSchema, PrecedentError } from '@precedent/model';
import { z } from 'zod';
import { checkText, hashOf, oneLine } from './parse-article.ts';
import { placeArticle } from './place-article.ts';
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
 * Reads JSON Lines of `{id?, date?, title?, text, url?, source?}`, one article on each line, skipping blank lines, or
 * one JSON array of such objects. `text` is stored exactly as given, so that quotes are substrings of it. A missing
 * `id` is a hash of the text. An invalid line does not affect the others.
 *
 * @param file its name in messages
 * @throws PrecedentError `invalid_input` or `unsupported_input` if no line is an article.
 */
export function readArticleLines(json: string, file: string): ArticleLine[] {
  const first = new Map<string, Article & { where: string }>();
  const lines = entriesOf(json.replace(/^\ufeff/, '')).map(({ where, parse }) =>
    readLine(parse, { where, name: `${file}, ${where}`, first }),
  );
  if (lines.some((line) => 'article' in line)) return lines;
  throw noArticles(file, lines);
}

/** What should be an article. */
interface Entry {
  /** "line 2", or "article 2" of an array. */
  where: string;
  parse: (name: string) => unknown;
}

function entriesOf(json: string): Entry[] {
  const whole = parseWhole(json);
  if (whole) return whole.map((value, index) => ({ where: `article ${index + 1}`, parse: () => value }));
  return json
    .split('\n')
    .flatMap((line, index) =>
      line.trim() ? [{ where: `line ${index + 1}`, parse: (name) => parseJson(line, name) }] : [],
    );
}

/** The articles of an array, or of one object on several lines; null if it may be JSON Lines. */
function parseWhole(json: string): unknown[] | null {
  if (!/^\s*(?:\[|\{[ \t]*\r?\n)/.test(json)) return null;
  try {
    const whole: unknown = JSON.parse(json);
    return Array.isArray(whole) ? whole : [whole];
  } catch {
    return null;
  }
}

/** @throws PrecedentError for the first invalid line, naming the file and line. */
export function parseArticleLines(jsonl: string, file: string): Article[] {
  return readArticleLines(jsonl, file).map((line) => {
    if ('error' in line) throw line.error;
    return line.article;
  });
}

interface Place {
  where: string;
  name: string;
  /** The first article with each id so far. */
  first: Map<string, Article & { where: string }>;
}

function readLine(parse: Entry['parse'], place: Place): ArticleLine {
  try {
    const article = parseLine(parse(place.name), place.name);
    checkId(article, place);
    return { article };
  } catch (error) {
    if (error instanceof PrecedentError) return { error };
    throw error;
  }
}

/** Of two articles with the same id, one would be silently lost. */
function checkId(article: Article, { where, name, first }: Place): void {
  const { id, text, publishedAt } = article;
  const earlier = first.get(id);
  if (!earlier) first.set(id, { ...article, where });
  else if (earlier.text !== text || earlier.publishedAt !== publishedAt)
    throw new PrecedentError(
      'invalid_input',
      `${name} has the same id "${id}" as ${earlier.where}, but is a different article`,
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

function parseLine(value: unknown, name: string): Article {
  const parsed = lineSchema.safeParse(value);
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
    ...placeArticle(url, source),
    title: oneLine(title) || deriveTitle(text),
    text,
    publishedAt: date ?? null,
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
