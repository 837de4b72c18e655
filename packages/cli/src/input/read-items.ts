import type { Article, Reading, Reference } from '@precedent/model';
import type { Context } from '../context.ts';
import type { FoundFile } from './find-files.ts';
import { type FactsReading, readInput } from './read-input.ts';

/** An article to read, a reading made elsewhere, the contents of a facts file, or a file or line that could not be parsed. */
export type Item = { file: string; expected: Expected } & (
  | { kind: 'article'; article: Article }
  | { kind: 'reading'; reading: Reading }
  | ({ kind: 'facts' } & FactsReading)
  | { kind: 'failed'; error: unknown }
);

/** How many items there will be, as far as known; grows with each file that holds several articles. */
interface Expected {
  total: number;
}

/** The items of all files, in order. A file that cannot be read does not affect the others. */
export async function* readItems(files: readonly FoundFile[], context: Context): AsyncIterable<Item> {
  const expected: Expected = { total: files.length };
  const reference = await context.reference();
  for (const file of files) yield* readFileItems(file, expected, reference, context);
}

async function* readFileItems(
  found: FoundFile,
  expected: Expected,
  reference: Reference,
  context: Context,
): AsyncIterable<Item> {
  const file = found.name;
  try {
    const input = await readInput(found, reference, context);
    if (input.kind === 'facts') {
      for (const part of input.parts) {
        if (part.more) expected.total += 1;
        yield { kind: 'facts', file, expected, ...part };
      }
      return;
    }
    const [lines, count] =
      input.kind === 'readings' ? [input.readings, input.count] : [input.articles, input.articles.length];
    expected.total += count - 1;
    for await (const line of lines)
      if ('error' in line) yield { kind: 'failed', file, expected, error: line.error };
      else if ('reading' in line) yield { kind: 'reading', file, expected, reading: line.reading };
      else yield { kind: 'article', file, expected, article: line.article };
  } catch (error) {
    yield { kind: 'failed', file, expected, error };
  }
}
