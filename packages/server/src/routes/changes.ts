import { z } from 'zod';
import { EventStream } from '../http/event-stream.ts';
import { defineRoute } from '../http/route.ts';

/** Changes told in one event; whoever missed more looks at the whole. */
const MOST = 100;

export const changes = defineRoute({
  path: '/api/changes',
  summary:
    'Server-sent events: "change" with the latest sequence number and what changed, whichever process changed it',
  query: z.strictObject({
    since: z.coerce
      .number()
      .int()
      .nonnegative()
      .optional()
      .describe('A sequence number; from now on without'),
  }),
  reply: { mediaTypes: ['text/event-stream'] },
  cacheable: false,
  answer: ({ feed }, { query: { since } }) =>
    new EventStream((send, lastId) =>
      feed.follow(lastId ?? since ?? null, ({ sequence, changes }) =>
        send({
          id: sequence,
          event: 'change',
          data: { sequence, total: changes.length, changes: changes.slice(-MOST) },
        }),
      ),
    ),
});
