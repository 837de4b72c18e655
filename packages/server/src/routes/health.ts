import { operations } from '@precedent/api';
import { defineRoute } from '../http/route.ts';

export const getHealth = defineRoute(operations.getHealth, async ({ archive }) => ({
  status: 'ok' as const,
  sequence: await archive.sequence(),
}));
