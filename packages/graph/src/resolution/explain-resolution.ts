import type { Reading, Reference } from '@precedent/model';
import { orderReadings } from '../order-readings.ts';
import { type Merge, type OpenCandidate, resolveEntities } from './resolve-entities.ts';

export type { Merge, OpenCandidate } from './resolve-entities.ts';
export type { Reason } from './score-profiles.ts';

/**
 * Why the graph of these readings has the entities that it has: each name that was taken for another
 * entity's, and each pair that could be one and was left apart, with reasons that add up to a score.
 */
export function explainResolution(
  readings: Iterable<Reading>,
  reference: Reference,
): { merges: Merge[]; open: OpenCandidate[] } {
  const { merges, open } = resolveEntities(orderReadings(readings), reference);
  return { merges, open };
}
