import { datePrefixSchema } from '@precedent/model';
import { z } from 'zod';

const dateSchema = datePrefixSchema.optional();

/** What an answer takes into account, named as in `QueryScope`. */
export const scopeShape = {
  asOf: dateSchema.describe('Only what was true on that date: 2024-10-01, 2024-10 or 2024'),
  knownBy: dateSchema.describe('Only what had been published by that date'),
  uncertain: z.boolean().optional().describe('Whether to include uncertain claims, which are marked as such'),
};
