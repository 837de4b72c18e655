import { operations } from '@precedent/api';
import { expect, test } from 'vitest';
import { defineRoute } from './route.ts';

test('a route has the path and the schemas of its operation', () => {
  const route = defineRoute(operations.getHealth, () => ({ status: 'ok' as const, sequence: 1 }));
  expect(route).toMatchObject({ ...operations.getHealth, answer: expect.any(Function) });
});

test('an answer that does not match the reply of its operation does not compile', () => {
  // @ts-expect-error the sequence is missing
  const incomplete = defineRoute(operations.getHealth, () => ({ status: 'ok' as const }));
  const unknown = defineRoute(operations.getStats, async ({ archive }, { query }) => {
    // @ts-expect-error the operation has no parameter of this name
    expect(query.since).toBeUndefined();
    return { ...(await archive.stats()), copies: 0 };
  });
  expect([incomplete.path, unknown.path]).toEqual(['/api/health', '/api/stats']);
});
