import { operations } from '@precedent/api';
import { PrecedentError } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const getArticle = defineRoute(operations.getArticle, async ({ archive }, { params: { id } }) => {
  const article = await archive.article(id);
  if (article) return article;
  throw new PrecedentError('not_found', `no article has the id "${id}"`, 'Use an id from /api/articles.');
});
