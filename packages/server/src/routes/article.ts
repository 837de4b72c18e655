import { articleSchema, PrecedentError } from '@precedent/model';
import { idParams } from '../http/parameters.ts';
import { defineRoute } from '../http/route.ts';

export const article = defineRoute({
  path: '/api/articles/{id}',
  summary: 'An article with the text that quotes refer to',
  params: idParams,
  reply: articleSchema,
  answer: async ({ archive }, { params: { id } }) => {
    const article = await archive.article(id);
    if (article) return article;
    throw new PrecedentError(
      'not_found',
      `no article "${id}" in the archive`,
      'Take an id from /api/articles.',
    );
  },
});
