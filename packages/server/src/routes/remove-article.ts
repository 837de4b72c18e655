import { setImmediate } from 'node:timers/promises';
import { operations } from '@precedent/api';
import { removeFollowed } from '@precedent/graph';
import { PrecedentError } from '@precedent/model';
import { defineRoute } from '../http/route.ts';

export const removeArticle = defineRoute(
  operations.removeArticle,
  async ({ archive, reference }, { params: { id } }) => {
    if (await removeFollowed(archive, reference, id, () => setImmediate())) return { removed: id };
    throw new PrecedentError('not_found', `no article has the id "${id}"`, 'Use an id from /api/articles.');
  },
);
