import { answerPageSchema } from '@precedent/model';
import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { pageQuery, scopeQuery, textOf } from '../parameters.ts';

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

export const findPath = defineOperation({
  method: 'get',
  path: '/api/path',
  tag: 'Questions',
  summary: 'Connection between two entities',
  description: 'The shortest chain of facts from one entity to another, with one result for each step.',
  query: z.strictObject({
    from: textOf('Name or id of the first entity', 'Mark Rutte'),
    to: textOf('Name or id of the second entity', 'Ukraine'),
    ...pageQuery(1000, 100),
    ...scopeQuery,
  }),
  reply: answerPageSchema,
  problems: ['not_found', 'ambiguous'],
});
