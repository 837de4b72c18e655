import type { Article, Reading } from '@precedent/model';
import type { Steps } from '../order/steps.ts';
import { type Copies, findCopiesInSteps } from './find-copies.ts';

/** Finds the copies among the news that readings are of; again only if other articles are among them than before. */
export class CopyFinder {
  private news: readonly Article[] = [];
  private copies: Copies = new Map();

  *find(readings: readonly Reading[]): Steps<Copies> {
    const news = readings.map(({ article }) => article).filter(({ kind }) => kind === 'news');
    const isKnown =
      news.length === this.news.length && news.every((article, at) => article === this.news[at]);
    if (!isKnown) this.copies = yield* findCopiesInSteps(news);
    this.news = news;
    return this.copies;
  }
}
