import type { Article, Reading } from '@precedent/model';
import { FEW, inSteps, MANY, type Steps } from '../order/steps.ts';
import { CopyIndex } from './copy-index.ts';
import { signArticle } from './sign-article.ts';

/** The copies among some articles: the id of each copy, and the id of the article that it is a copy of. */
export type Copies = ReadonlyMap<string, string>;

/** If this share of the articles has come or gone, they are compared from the start, all at once. */
const MOST_CHANGED = 1 / 4;

/** Finds the copies among the news that readings are of, again and again; only what has come or gone is compared. */
export class CopyFinder {
  private news = new Map<string, Article>();
  private index = new CopyIndex();
  private copies: Copies = new Map();

  /** What it would be from the start, as if there had been nothing before. */
  *find(readings: Iterable<Pick<Reading, 'article'>>): Steps<Copies> {
    const news = new Map<string, Article>();
    yield* inSteps(readings, MANY, ({ article }) => {
      if (article.kind === 'news') news.set(article.id, article);
    });
    const fresh = yield* absentFrom(this.news, news);
    const gone = yield* absentFrom(news, this.news);
    this.news = news;
    if (fresh.length + gone.length === 0) return this.copies;
    if (fresh.length + gone.length > MOST_CHANGED * this.index.size) yield* this.compareAll();
    else {
      yield* inSteps(gone, 1, ({ id }) => this.index.remove(id));
      yield* inSteps(fresh, 1, (article) => this.index.insert(signArticle(article)));
    }
    this.copies = yield* this.index.groups();
    return this.copies;
  }

  private *compareAll(): Steps<void> {
    const signed: ReturnType<typeof signArticle>[] = [];
    yield* inSteps(this.news.values(), FEW, (article) => signed.push(signArticle(article)));
    this.index = new CopyIndex();
    yield* this.index.fill(signed);
  }
}

function* absentFrom(
  some: ReadonlyMap<string, Article>,
  all: ReadonlyMap<string, Article>,
): Steps<Article[]> {
  const absent: Article[] = [];
  yield* inSteps(all, MANY, ([id, article]) => {
    if (some.get(id) !== article) absent.push(article);
  });
  return absent;
}
