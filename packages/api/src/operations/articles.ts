import {
  articleRefSchema,
  articleSchema,
  datePrefixSchema,
  entitySchema,
  factSchema,
  readingSchema,
  spanSchema,
} from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { idOf, next, pageQuery, scopeQuery, textOf, total } from '../parameters.ts';

export const listArticles = defineOperation({
  method: 'get',
  path: '/api/articles',
  tag: 'Articles',
  summary: 'All articles',
  description: 'Every article and facts file in the archive, without the texts.',
  query: z.strictObject(pageQuery(1000, 1000)),
  reply: z
    .object({ articles: z.array(articleRefSchema).describe('Latest first'), total, next })
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

export const listArticleFacts = defineOperation({
  method: 'get',
  path: '/api/articles/{id}/facts',
  tag: 'Articles',
  summary: 'What an article states',
  description:
    'The facts that an article or facts file states, each with only its own claims, in the order of its text.',
  params: idOf('the article', '3f9a1c2b5d6e7f80'),
  query: z.strictObject({ ...scopeQuery, ...pageQuery(1000, 200) }),
  reply: z
    .object({
      facts: z.array(factSchema).describe('In the order of their first quotes'),
      entities: z.array(entitySchema).describe('The entities named in them, ordered by id'),
      total,
      next,
    })
    .describe('What an article states'),
  problems: ['not_found'],
});

export const removeArticle = defineOperation({
  method: 'delete',
  path: '/api/articles/{id}',
  tag: 'Articles',
  summary: 'Remove an article',
  description:
    'Removes an article or facts file and its claims. An earlier version of it comes back; decisions about it are kept, ' +
    'and have an effect again if it is added again.',
  params: idOf('the article', '3f9a1c2b5d6e7f80'),
  reply: z.object({ removed: z.string().describe('Id of the article') }).describe('What was removed'),
  problems: ['not_found', 'forbidden'],
  cacheable: false,
});

const short = z.string().max(2000);

export const addArticle = defineOperation({
  method: 'post',
  path: '/api/articles',
  tag: 'Articles',
  summary: 'Add an article',
  description:
    'Reads an article and adds it to the archive. Send the text itself, or JSON to give details ' +
    'such as its title and date. A long article takes seconds to read. If you disconnect before the reply, it is not added.',
  body: z
    .strictObject({
      content: z.string().min(1).describe('The text, Markdown or HTML of the article'),
      encoding: z
        .enum(['base64'])
        .optional()
        .describe('If given, the content is the bytes of a file: text in any encoding, PDF, DOCX or EML'),
      format: z
        .enum(['text', 'html', 'markdown'])
        .optional()
        .describe('The format of the content; detected if omitted'),
      file: short.min(1).optional().describe('Name of the file that it came from'),
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
    200: 'The archive already had this article, or an older reading of it',
    201: 'The article was added',
  },
  problems: ['forbidden', 'too_large', 'unsupported_input', 'reader_failed'],
  cacheable: false,
});

const addable = z
  .object({
    content: z.string().describe('Its text'),
    title: z.string().optional().describe('Its headline'),
    date: datePrefixSchema.optional().describe('Date of publication'),
    url: short.optional().describe('Where it was published'),
    source: short.optional().describe('Who published it'),
  })
  .describe('An article that can be added');

export const fetchAddress = defineOperation({
  method: 'post',
  path: '/api/fetched',
  tag: 'Articles',
  summary: 'Fetch articles from an address',
  description:
    'Fetches a page or the articles of a feed from the public web, and adds nothing: send each article to `/api/articles` ' +
    'to add it. Addresses in private networks, what a site’s robots.txt disallows, more than 20 MB and more than a ' +
    'minute are refused.',
  body: z
    .strictObject({
      address: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .describe('A web address, `https://…`'),
    })
    .describe('Where to fetch from')
    .meta({ examples: [{ address: 'https://en.wikinews.org/wiki/Main_Page' }] }),
  reply: z
    .object({
      articles: z.array(addable).describe('In the order of the feed; one for a page'),
      failed: z
        .array(z.object({ detail: z.string().describe('Why'), remedy: z.string().describe('What to do') }))
        .describe('Entries of a feed that could not be fetched'),
    })
    .describe('What is at the address'),
  problems: ['forbidden', 'not_found', 'too_large', 'unsupported_input', 'too_many_requests'],
  cacheable: false,
});

export const searchArticles = defineOperation({
  method: 'get',
  path: '/api/search',
  tag: 'Articles',
  summary: 'Search articles',
  description:
    'Articles that contain all of the words, best match first. With `asOf`, only articles that state something ' +
    'that was true on that date; uncertain claims count only with `uncertain`.',
  query: z.strictObject({
    q: textOf(
      'Words to search for; put a phrase in quotation marks to find it exactly',
      'Rutte "NATO summit"',
    ),
    ...pageQuery(200, 20),
    ...scopeQuery,
  }),
  reply: z
    .object({
      hits: z
        .array(
          z
            .object({
              article: articleRefSchema,
              snippet: z.string().describe('An excerpt from its title or text, with … where it was cut'),
              matches: z.array(spanSchema).describe('Where the words occur in the snippet'),
            })
            .describe('An article that was found'),
        )
        .describe('Best match first'),
      next,
    })
    .describe('The articles found'),
});
