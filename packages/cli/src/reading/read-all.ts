import type { Article, Reading } from '@precedent/model';
import type { FactsProblem } from '@precedent/store';
import type { Context } from '../context.ts';
import type { FoundFile } from '../input/find-files.ts';
import { type Item, readItems } from '../input/read-items.ts';
import { Progress } from '../print/progress.ts';
import { type ChosenReader, chooseBuiltIn } from './chosen-reader.ts';
import { inTurn, mapInOrder } from './map-in-order.ts';
import type { OpenReading } from './open-reading.ts';

/** What happened to one article or facts file. */
export type ReadOutcome = { file: string } & (
  | {
      kind: 'read';
      reading: Reading;
      problems: FactsProblem[];
      /** Whether other parts of the same facts file follow. */
      more?: boolean;
      /** Whether it was read before, so that it costs nothing to read it again. */
      isMade?: boolean;
    }
  | { kind: 'skipped'; articleId: string; title: string }
  | { kind: 'failed'; error: unknown }
);

export interface ReadAllOptions {
  /** How many articles to read at once; null for the reader's default. */
  workers: number | null;
  /** The built-in reader by default. */
  reader?: ChosenReader;
  /** Whether an article need not be read. */
  skip?: (article: Article) => Promise<boolean>;
}

/**
 * Reads every article of the files, several at once, and yields the outcomes in the order of the files.
 * Shows a progress bar if it takes longer than a second.
 *
 * @throws Stopped if the process is told to end, after the outcomes that are ready by then.
 */
export function readAll(
  files: readonly FoundFile[],
  context: Context,
  options: ReadAllOptions,
): AsyncIterable<ReadOutcome> {
  return readEach(readItems(files, context), context, options);
}

/** The same for items from elsewhere. */
export async function* readEach(
  items: AsyncIterable<Item>,
  context: Context,
  options: ReadAllOptions,
): AsyncIterable<ReadOutcome> {
  const heedNoMore = context.stop.heed();
  try {
    yield* readHeeding(items, context, options);
  } finally {
    heedNoMore();
  }
}

async function* readHeeding(
  given: AsyncIterable<Item>,
  context: Context,
  options: ReadAllOptions,
): AsyncIterable<ReadOutcome> {
  const { signal } = context.stop;
  const started = await startItems(given);
  const { expected } = started;
  const reading = (options.reader ?? chooseBuiltIn(context)).open(expected, options.workers);
  const items = reading.prepare ? await prepareAll(started.items, reading.prepare, options) : started.items;
  const progress = new Progress(context.terminal, 'reading');
  let done = 0;
  progress.update(done, expected);
  try {
    const work = async (item: Item) => ({
      item,
      outcome: await readItem(item, reading.read, options, signal),
    });
    for await (const { item, outcome } of mapInOrder(items, reading.width, work)) {
      progress.clear();
      yield outcome;
      progress.update(++done, item.expected.total);
    }
  } finally {
    progress.finish();
    await reading.close();
  }
}

/** The same items, with the number that the first of them expects. */
async function startItems(
  items: AsyncIterable<Item>,
): Promise<{ expected: number; items: AsyncIterable<Item> }> {
  const iterator = items[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all() {
    for (let next = first; !next.done; next = await iterator.next()) yield next.value;
  }
  return { expected: first.done ? 0 : first.value.expected.total, items: all() };
}

/** The same items, all in memory, once the reader has seen the articles that it will read. */
async function prepareAll(
  items: AsyncIterable<Item>,
  prepare: NonNullable<OpenReading['prepare']>,
  { skip }: ReadAllOptions,
): Promise<AsyncIterable<Item>> {
  const all: Item[] = [];
  const articles: Article[] = [];
  for await (const item of items) {
    all.push(item);
    if (item.kind === 'article' && !(await skip?.(item.article))) articles.push(item.article);
  }
  await prepare(articles);
  return inTurn(all);
}

/** Reads one item; a failure is an outcome, too. */
export async function readItem(
  item: Item,
  read: (article: Article) => Promise<Reading>,
  { skip }: ReadAllOptions,
  stop: AbortSignal,
): Promise<ReadOutcome> {
  stop.throwIfAborted();
  const { file } = item;
  if (item.kind === 'failed') return { file, kind: 'failed', error: item.error };
  if (item.kind === 'reading')
    return { file, kind: 'read', reading: item.reading, problems: [], isMade: true };
  if (item.kind === 'facts') {
    const { reading, problems, more } = item;
    return { file, kind: 'read', reading, problems, more };
  }
  const { article } = item;
  try {
    if (await skip?.(article)) return { file, kind: 'skipped', articleId: article.id, title: article.title };
    stop.throwIfAborted();
    return { file, kind: 'read', reading: await read(article), problems: [] };
  } catch (error) {
    stop.throwIfAborted();
    return { file, kind: 'failed', error };
  }
}
