import { z } from 'zod';
import { defineOperation } from '../operation.ts';
import { count } from '../parameters.ts';

const sequence = count.describe('Increases with every change');

const changeSchema = z
  .discriminatedUnion('kind', [
    z.object({
      sequence,
      kind: z
        .enum(['added', 'replaced', 'removed', 'superseded', 'restored'])
        .describe(
          'What happened to an article or facts file: `superseded` by a later version, `restored` after that one was removed',
        ),
      articleId: z.string().describe('Id of the article'),
    }),
    z.object({
      sequence,
      kind: z.enum(['decided', 'undone']).describe('What happened to a decision'),
      decision: z.number().int().describe('Number of the decision'),
    }),
    z.object({
      sequence,
      kind: z
        .enum(['list added', 'list replaced', 'list removed'])
        .describe('What happened to a list of entities'),
      list: z.string().describe('Name of the list'),
    }),
  ])
  .describe('A change to the archive');

export const changesSchema = z
  .object({
    sequence: count.describe('Number of the latest change'),
    total: count.describe('How many changes there were'),
    changes: z.array(changeSchema).describe('The latest of them, at most 100, oldest first'),
  })
  .describe('Changes to the archive: the data of a `change` event');
export type Changes = z.infer<typeof changesSchema>;

export const followChanges = defineOperation({
  method: 'get',
  path: '/api/changes',
  tag: 'Server',
  summary: 'Follow changes',
  description:
    'Server-sent events (`EventSource` in browsers): a `change` event after every change to the archive, ' +
    'whichever process made it. The data of the event is a `Changes` object as JSON. After a lost connection the ' +
    'header `Last-Event-ID` resumes where it broke off.',
  query: z.strictObject({
    since: z.coerce
      .number<number>()
      .int()
      .nonnegative()
      .describe('Begin after the change with this number; if omitted, with the next change')
      .meta({ examples: [0] })
      .optional(),
  }),
  reply: { mediaTypes: ['text/event-stream'], description: 'Events, until the client closes the connection' },
  cacheable: false,
});
