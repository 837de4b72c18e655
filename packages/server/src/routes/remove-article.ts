import { operations } from '@precedent/api';
import { PrecedentError } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const removeArticle = defineRoute(
  operations.removeArticle,
  async ({ archive }, { params: { id } }) => {
    if (await archive.remove(id)) return { removed: id };
    throw new PrecedentError('not_found', `no article has the id "${id}"`, 'Use an id from /api/articles.');
  },
);
