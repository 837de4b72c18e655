import { PrecedentError } from '@precedent/model';
import { type ArticleInput, type ArticleLine, parseArticle } from '@precedent/reader';

/** The article, or the reason why it can't be read. */
export function toArticleLine(input: ArticleInput): ArticleLine {
  try {
    return { article: parseArticle(withoutBlank(input)) };
  } catch (error) {
    if (error instanceof PrecedentError) return { error };
    throw error;
  }
}

/** Documents have empty titles and names of authors. */
function withoutBlank(input: ArticleInput): ArticleInput {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== ''),
  ) as unknown as ArticleInput;
}

/** @throws PrecedentError if none of the lines is an article. */
export function atLeastOne(lines: ArticleLine[], name: string, parts: string): ArticleLine[] {
  if (lines.some((line) => 'article' in line)) return lines;
  const first = lines.find((line) => 'error' in line)?.error;
  throw new PrecedentError(
    'invalid_input',
    `${name} has no ${parts} that can be read${first ? `: ${first.message}` : ''}`,
    first?.remedy ?? 'Check that it is complete.',
  );
}
