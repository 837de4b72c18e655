import { answerPageSchema, datePrefixSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { limitUpTo, linkQuery, pageQuery, scopeQuery, textOf } from '../parameters.ts';

export const ask = defineOperation({
  method: 'get',
  path: '/api/ask',
  tag: 'Questions',
  summary: 'Ask a question',
  description:
    'Answers a question in English: who preceded, succeeded, supported or challenged whom, or who held ' +
    'which office and when. Every answer carries a formal query, which can be edited and asked again. If nothing was ' +
    'found, the answer has no results.',
  query: z.strictObject({
    q: textOf('The question, or a formal query', 'Who preceded Mark Rutte?'),
    previous: textOf(
      'The formal query of the last answer, if the question follows it up: "and before him?"',
      'who relation=succeeded subject=person/mark-rutte object=?',
    ).optional(),
    ...pageQuery(1000, 100),
    claims: limitUpTo(100)
      .describe(
        'Maximum number of claims of each result, the best first, up to 100. By default 20, or fewer if there are more than 20 ' +
          'results, but at least 3; `moreClaims` says how many more a result has.',
      )
      .meta({ examples: [5] })
      .optional(),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous', 'outside_grammar'],
});

export const getLineage = defineOperation({
  method: 'get',
  path: '/api/lineage',
  tag: 'Questions',
  summary: 'Holders of an office',
  description: 'Who held an office, in order, with the succession from each holder to the next.',
  query: z.strictObject({
    office: textOf('Name or id of the office', 'Secretary General of NATO'),
    ...pageQuery(1000, 100),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous'],
});

export const listHolders = defineOperation({
  method: 'get',
  path: '/api/holders',
  tag: 'Questions',
  summary: 'Holders of an office on a date',
  description:
    'Who held an office on a day, or at some time in a month or year, with one result for each term.',
  query: z.strictObject({
    office: textOf('Name or id of the office', 'Secretary General of NATO'),
    on: datePrefixSchema.describe('The date: 2019-05-01, 2019-05 or 2019').meta({ examples: ['2019-05-01'] }),
    ...pageQuery(1000, 100),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous'],
});

export const getCareer = defineOperation({
  method: 'get',
  path: '/api/career',
  tag: 'Questions',
  summary: 'Offices of a person',
  description: 'The offices that a person held or is to hold, in order, with one result for each term.',
  query: z.strictObject({
    person: textOf('Name or id of the person', 'Mark Rutte'),
    ...pageQuery(1000, 100),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous'],
});

export const findPath = defineOperation({
  method: 'get',
  path: '/api/path',
  tag: 'Questions',
  summary: 'Connection between two entities',
  description:
    'The shortest chain of facts from one entity to another, with one result for each step. `/api/paths` gives all chains.',
  query: z.strictObject({
    from: textOf('Name or id of the first entity', 'Mark Rutte'),
    to: textOf('Name or id of the second entity', 'Ukraine'),
    ...linkQuery,
    ...pageQuery(1000, 100),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous'],
});
