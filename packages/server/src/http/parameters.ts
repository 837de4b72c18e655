import { datePrefixSchema } from '@precedent/model';
import { z } from 'zod';

const asOf = datePrefixSchema.describe('What began later is not there yet: 2024-10-01, 2024-10 or 2024');

export const idParams = z.strictObject({ id: z.string().min(1) });

const knownBy = datePrefixSchema.describe('What was published later is not known yet, in the same form');

/** The two times that every question takes. */
export const timeQuery = { asOf: asOf.optional(), knownBy: knownBy.optional() };

/** A count from 1 to `most`. */
export function limitOf(most: number, standard: number) {
  return z.coerce.number().int().min(1).max(most).default(standard).describe('The most to give');
}

/** What a person typed, in at most a few lines. */
export function textOf(description: string) {
  return z.string().trim().min(1).max(2000).describe(description);
}
