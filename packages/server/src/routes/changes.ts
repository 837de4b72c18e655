import { operations } from '@precedent/api';
import { EventStream } from '../http/event-stream.ts';
import { defineFrontRoute } from '../http/route.ts';

export const followChanges = defineFrontRoute(
  operations.followChanges,
  ({ feed }, { query: { since } }) =>
    new EventStream((send, lastId) =>
      feed.follow(lastId ?? since ?? null, (news) =>
        send({ id: news.sequence, event: 'change', data: news }),
      ),
    ),
);
