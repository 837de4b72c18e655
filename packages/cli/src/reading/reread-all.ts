import type { Article, ReaderInfo } from '@precedent/model';
import type { Archive, ArticleReader } from '@precedent/store';
import type { Context } from '../context.ts';
import type { Item } from '../input/read-items.ts';
import { addEach } from './add-all.ts';
import type { AddResult } from './add-result.ts';
import type { ChosenReader } from './chosen-reader.ts';
import { readEach } from './read-all.ts';

export interface RereadOptions {
  workers: number | null;
  reader: ChosenReader;
  /** Whether to include articles that another reader read. */
  all: boolean;
}

/**
 * Reads stored articles again, those that an earlier version of the reader read. Each new reading replaces the old
 * one at once, so after a stop the next run goes on with the rest. Facts files are read again too. The kept graph follows, if
 * there are so few that this is quicker than building it again.
 */
export async function* rereadAll(
  archive: Archive,
  context: Context,
  { workers, reader, all }: RereadOptions,
): AsyncIterable<AddResult> {
  const info = await reader.info();
  const stale = await findStale(archive, info, all);
  const articles = stale.filter(({ kind }) => kind === 'news');
  const skip = async (article: Article) => archive.has(article, info);
  const outcomes = readEach(storedItems(archive, stale, context), context, { workers, reader, skip });
  const { Following } = await import('./following.ts');
  const following = new Following(archive, await context.reference(), articles.length);
  yield* addEach(outcomes, archive, () => undefined, following);
}

async function findStale(archive: Archive, info: ReaderInfo, all: boolean): Promise<ArticleReader[]> {
  return (await archive.readers()).filter(
    ({ kind, reader: { name, version } }) =>
      kind === 'facts' || (name === info.name ? version !== info.version : all),
  );
}

async function* storedItems(
  archive: Archive,
  stale: readonly ArticleReader[],
  context: Context,
): AsyncIterable<Item> {
  const expected = { total: stale.length };
  for (const { articleId } of stale) {
    const article = await archive.article(articleId);
    // Null if another process removed it meanwhile.
    if (article) yield { ...(await itemOf(article, context)), file: article.title, expected };
  }
}

type Content<One> = One extends unknown ? Omit<One, 'file' | 'expected'> : never;

async function itemOf(article: Article, context: Context): Promise<Content<Item>> {
  if (article.kind === 'news') return { kind: 'article', article };
  const { readFactsFile } = await import('@precedent/store');
  const input = { file: article.title, content: article.text };
  const { reading, problems } = readFactsFile(input, await context.reference());
  return { kind: 'facts', reading: { ...reading, article }, problems, more: false };
}
