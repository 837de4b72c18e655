import type { Article } from '@precedent/model';
import { finish } from '../order/steps.ts';
import { type Copies, CopyFinder } from './copy-finder.ts';

/**
 * Finds articles that carry the same text. Of each group, the earliest is the one that the others are copies of.
 *
 * Takes time linear in the articles (with a sort of their sampled hashes), even if all have a sentence in common. The
 * order of the input makes no difference.
 */
export function findCopies(articles: Iterable<Article>): Copies {
  return finish(new CopyFinder().find(readingsOf(articles)));
}

function* readingsOf(articles: Iterable<Article>): Generator<{ article: Article }> {
  for (const article of articles) yield { article };
}
