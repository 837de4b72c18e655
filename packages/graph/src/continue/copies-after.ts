import type { KeptNotes } from '@precedent/model';
import type { KeptGraph } from './continue-graph.ts';
import type { ReadingReplaced } from './contributions.ts';
import type { ArticleHead } from './encode-notes.ts';
import { findCopied, findLeftAlone } from './find-copied.ts';
import { noteKey } from './note-keys.ts';

/** What articles are copies of after a change, as far as that is not as it was before. */
export async function copiesAfter(
  { articleId, before, after }: ReadingReplaced,
  { notes, reading }: Pick<KeptGraph, 'notes' | 'reading'>,
): Promise<Map<string, string | null>> {
  if (articleId === null) return new Map();
  const articleOf = async (id: string) => (await reading(id))?.article ?? null;
  if (before === null)
    return new Map(after === null ? [] : [[articleId, await findCopied(after.article, notes, articleOf)]]);
  if (after !== null) return new Map();
  const copyOf = (await copiesBefore([articleId], notes)).get(articleId)!;
  const left = await findLeftAlone(before.article, copyOf, notes, articleOf);
  return new Map(left === null ? [] : [[left, null]]);
}

/**
 * By how many there are more articles that are copies of others.
 *
 * @param copies what {@link copiesAfter} gave.
 */
export async function countMore(
  { articleId, after }: ReadingReplaced,
  copies: ReadonlyMap<string, string | null>,
  notes: KeptNotes,
): Promise<number> {
  const isRemoved = articleId !== null && after === null;
  const before = await copiesBefore([...copies.keys(), ...(isRemoved ? [articleId] : [])], notes);
  const count = (found: ReadonlyMap<string, string | null>) =>
    [...found.values()].filter((copyOf) => copyOf !== null).length;
  return count(copies) - count(before);
}

/** What kept articles are copies of. */
export async function copiesBefore(
  articles: readonly string[],
  notes: KeptNotes,
): Promise<Map<string, string | null>> {
  const found = await notes.heads(articles.map(noteKey.article));
  return new Map(
    articles.flatMap((id, at) =>
      found[at]!.map(({ head }) => [id, (JSON.parse(head) as ArticleHead).copyOf] as const),
    ),
  );
}
