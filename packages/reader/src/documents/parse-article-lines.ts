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

/** "2024-06-27T23:30:00-04:00" is the 27th: the day by the publisher's own clock. */
function dayOf(stamp: string): string | null {
  return stamp === '' ? null : stamp.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1');
}

/** What one line of JSON Lines holds: an article, or why it is none. */
export type ArticleLine = { article: Article } | { error: PrecedentError };

/**
 * JSON Lines of `{id?, date?, title?, text, url?, source?}`, one article a line, blank lines passed
 * over. `text` is stored exactly as given, so that quotes are substrings of it; without `id` it is hashed.
 * A line that is no article costs no other line.
 *
 * @param file what to name in messages
 * @throws PrecedentError `invalid_input` or `unsupported_input` where no line at all is an article.
 */
export function readArticleLines(jsonl: string, file: string): ArticleLine[] {
  const first = new Map<string, Article & { line: number }>();
  const lines = jsonl
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line, index) =>
      line.trim()
        ? [readLine(line, { line: index + 1, name: `${file}, line ${index + 1}`, file, first })]
        : [],
    );
  if (lines.some((line) => 'article' in line)) return lines;
  throw noArticles(file, lines);
}

/** @throws PrecedentError naming file and line of the first that is no article. */
export function parseArticleLines(jsonl: string, file: string): Article[] {
  return readArticleLines(jsonl, file).map((line) => {
    if ('error' in line) throw line.error;
    return line.article;
  });
}

interface Place {
  line: number;
  name: string;
  file: string;
  /** The first article of each id so far. */
  first: Map<string, Article & { line: number }>;
}

function readLine(line: string, place: Place): ArticleLine {
  try {
    const article = parseLine(line, place.name, place.file);
    checkId(article, place);
    return { article };
  } catch (error) {
    if (error instanceof PrecedentError) return { error };
    throw error;
  }
}

/** Two articles of one id: whichever were kept, the other would be lost without a word. */
function checkId(article: Article, { line, name, first }: Place): void {
  const { id, text, publishedAt } = article;
  const earlier = first.get(id);
  if (!earlier) first.set(id, { ...article, line });
  else if (earlier.text !== text || earlier.publishedAt !== publishedAt)
    throw new PrecedentError(
      'invalid_input',
      `${name} has the id "${id}" of line ${earlier.line}, but is another article`,
      'Give each article an id of its own, or none.',
    );
}

function noArticles(file: string, lines: readonly ArticleLine[]): PrecedentError {
  const [first] = lines;
  if (!first || !('error' in first))
    return new PrecedentError('invalid_input', `${file} has no articles`, HOW_TO_WRITE);
  const { code, message, remedy } = first.error;
  const others = lines.length > 1 ? `; nor is any other of its ${lines.length} lines an article` : '';
  return new PrecedentError(code, `${message}${others}`, remedy, { cause: first.error });
}

const HOW_TO_WRITE = 'Write {"date": "2024-06-27", "title": "...", "text": "..."} on each line.';

function parseLine(line: string, name: string, file: string): Article {
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
    source: source || file,
  };
}

/** "title: expected string, received number", on one line. */
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
