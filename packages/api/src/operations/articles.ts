import {
  articleRefSchema,
  articleSchema,
  datePrefixSchema,
  readingSchema,
  spanSchema,
} from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { idOf, limitOf, textOf, timeQuery } from '../parameters.ts';

export const listArticles = defineOperation({
  method: 'get',
  path: '/api/articles',
  tag: 'Articles',
  summary: 'All articles',
  description: 'Every article and facts file of the archive, without their texts.',
  reply: z
    .object({ articles: z.array(articleRefSchema).describe('The latest first') })
    .describe('The articles in the archive'),
});

export const getArticle = defineOperation({
  method: 'get',
  path: '/api/articles/{id}',
  tag: 'Articles',
  summary: 'An article with its text',
  description: 'An article with the text that the offsets of quotes refer to.',
  params: idOf('the article', '3f9a1c2b5d6e7f80'),
  reply: articleSchema,
  problems: ['not_found'],
});

const short = z.string().max(2000);

export const addArticle = defineOperation({
  method: 'post',
  path: '/api/articles',
  tag: 'Articles',
  summary: 'Add an article',
  description:
    'Reads an article and adds it to the archive. Send JSON to say more about the article than its text does, ' +
    'or the text itself. Reading takes seconds for a long article; articles are read one after another.',
  body: z
    .strictObject({
      content: z.string().min(1).describe('The text, Markdown or HTML of the article'),
      format: z
        .enum(['text', 'html', 'markdown'])
        .optional()
        .describe('The format of the content; recognised if not given'),
      file: short.optional().describe('Name of the file that it comes from'),
      url: short.optional().describe('Where it was published'),
      title: short.optional().describe('Its headline'),
      date: datePrefixSchema.optional().describe('Date of publication'),
      source: short.optional().describe('Who published it'),
    })
    .describe('An article to read')
    .meta({
      examples: [
        {
          content: 'Mark Rutte succeeded Jens Stoltenberg as Secretary General of NATO on Tuesday.',
          title: 'Rutte takes over at NATO',
          date: '2024-10-02',
          source: 'The Daily Example',
        },
      ],
    }),
  textTypes: {
    'text/plain': null,
    'text/html': 'html',
    'application/xhtml+xml': 'html',
    'text/markdown': 'markdown',
  },
  reply: readingSchema,
  statuses: {
    200: 'The archive had this article already, or an older reading of it',
    201: 'The article was added',
  },
  problems: ['forbidden', 'too_large', 'unsupported_input', 'reader_failed'],
  cacheable: false,
});

export const searchArticles = defineOperation({
  method: 'get',
  path: '/api/search',
  tag: 'Articles',
  summary: 'Search articles',
  description:
    'Articles that contain all of the words, the best match first. With `asOf`, articles that state something ' +
    'that was so on that date.',
  query: z.strictObject({
    q: textOf('Words; in quotation marks they must be next to each other', 'Rutte "NATO summit"'),
    limit: limitOf(200, 20),
    ...timeQuery,
  }),
  reply: z
    .object({
      hits: z
        .array(
          z
            .object({
              article: articleRefSchema,
              snippet: z.string().describe('An excerpt of its title or text, with … where it was cut'),
              matches: z.array(spanSchema).describe('Where the words are in the snippet'),
            })
            .describe('An article that was found'),
        )
        .describe('The best match first'),
    })
    .describe('The articles found'),
});
