import { operations } from '@precedent/api';
import { defineFrontRoute, StatusReply } from '../http/route.ts';

export const addArticle = defineFrontRoute(
  operations.addArticle,
  async ({ articles }, { body }, { gone }) => {
    const { outcome, reading } = await articles.add(withoutUndefined(body), gone);
    const location = `/api/articles/${encodeURIComponent(reading.article.id)}`;
    return new StatusReply(outcome === 'added' ? 201 : 200, { Location: location }, reading);
  },
);

/** The body in the form that the reader expects, without undefined fields. */
function withoutUndefined<Value extends object>(body: Value) {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
