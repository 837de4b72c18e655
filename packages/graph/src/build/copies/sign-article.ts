import { type Article, publisherOf } from '@precedent/model';
import { type SignedArticle, signText } from './sign-text.ts';

const known = new WeakMap<Article, SignedArticle>();

/** Computed once for each article: a text never changes. */
export function signArticle(article: Article): SignedArticle {
  const before = known.get(article);
  if (before) return before;
  const { id, publishedAt, text } = article;
  const signed = { id, publishedAt, publisher: publisherOf(article), signature: signText(text) };
  known.set(article, signed);
  return signed;
}
