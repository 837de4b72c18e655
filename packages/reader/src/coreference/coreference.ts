import type { Mention } from '../mentions/mention.ts';

/** Which mentions of one document mean the same thing. */
export interface Coreference {
  /** By `mention.index`: the index of its entity, or null where it is left open. */
  readonly entityOf: readonly (number | null)[];
  /** How many entities there are; indexes run from 0 in the order of their first mention. */
  readonly count: number;
}

/** The mentions of each entity, in text order. */
export function groupByEntity(mentions: readonly Mention[], coreference: Coreference): Mention[][] {
  const groups: Mention[][] = Array.from({ length: coreference.count }, () => []);
  for (const mention of mentions) {
    const entity = coreference.entityOf[mention.index];
    if (entity !== null && entity !== undefined) groups[entity]?.push(mention);
  }
  return groups;
}
