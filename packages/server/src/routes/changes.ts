import { type Changes, operations } from '@precedent/api';
import { EventStream } from '../http/event-stream.ts';
import { defineFrontRoute } from '../http/route.ts';

/** Maximum number of changes in one event; a client that missed more reloads everything. */
const MOST = 100;

export const followChanges = defineFrontRoute(
  operations.followChanges,
  ({ feed }, { query: { since } }) =>
    new EventStream((send, lastId) =>
      feed.follow(lastId ?? since ?? null, ({ sequence, changes }) => {
        const data: Changes = { sequence, total: changes.length, changes: changes.slice(-MOST) };
        send({ id: sequence, event: 'change', data });
      }),
    ),
);
