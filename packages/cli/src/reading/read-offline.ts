import type { Article, Reading } from '@precedent/model';
import type { Context } from '../context.ts';
import { Progress } from '../print/progress.ts';
import { inTurn, mapInOrder } from './map-in-order.ts';
import { openReading } from './open-reading.ts';

/**
 * What the built-in reader makes of each article, or why it fails on it.
 *
 * @param workers how many threads to use; null for one per core.
 */
export async function readOffline(
  articles: readonly Article[],
  workers: number | null,
  context: Context,
): Promise<Map<Article, PromiseSettledResult<Reading>>> {
  const { signal } = context.stop;
  const reading = openReading(context, articles.length, workers);
  const progress = new Progress(context.terminal, 'reading offline');
  const settled = new Map<Article, PromiseSettledResult<Reading>>();
  try {
    const settle = async (article: Article) => {
      signal.throwIfAborted();
      const [outcome] = await Promise.allSettled([reading.read(article)]);
      signal.throwIfAborted();
      return { article, outcome };
    };
    for await (const { article, outcome } of mapInOrder(inTurn(articles), reading.width, settle)) {
      settled.set(article, outcome);
      progress.update(settled.size, articles.length);
    }
    return settled;
  } finally {
    progress.finish();
    await reading.close();
  }
}
