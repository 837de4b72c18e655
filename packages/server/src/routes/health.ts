import { operations } from '@precedent/api';
import { defineFrontRoute } from '../http/route.ts';

export const getHealth = defineFrontRoute(operations.getHealth, async ({ archive }) => ({
  status: 'ok' as const,
  sequence: await archive.sequence(),
}));
