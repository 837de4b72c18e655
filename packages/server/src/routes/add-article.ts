import { datePrefixSchema, readingSchema } from '@precedent/model';
import { z } from 'zod';
import { defineRoute, StatusReply } from '../http/route.ts';

const short = z.string().max(2000);

export const addArticle = defineRoute({
  method: 'post',
  path: '/api/articles',
  summary:
    'Reads an article and keeps it; text/plain, text/html and text/markdown are taken as the content itself',
  body: z.strictObject({
    content: z.string().min(1),
    format: z.enum(['text', 'html', 'markdown']).optional().describe('Told by the content where not given'),
    file: short.optional().describe('Name of the file that it came from'),
    url: short.optional(),
    title: short.optional(),
    date: datePrefixSchema.optional().describe('Of publication'),
    source: short.optional().describe('Who published it'),
  }),
  reply: readingSchema,
  cacheable: false,
  answer: async ({ articles }, { body }) => {
    const { outcome, reading } = await articles.add(withoutUndefined(body));
    const location = `/api/articles/${encodeURIComponent(reading.article.id)}`;
    return new StatusReply(outcome === 'added' ? 201 : 200, { Location: location }, reading);
  },
});

/** The body as the reader takes it: what is not given is not there. */
function withoutUndefined<Value extends object>(body: Value) {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Value]: Exclude<Value[Key], undefined>;
  };
}
