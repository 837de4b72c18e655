import type { Entity, Fact } from '@precedent/model';

/** What has to be written so that the rows of one graph become those of another. */
export interface GraphChanges {
  entities: readonly Entity[];
  facts: readonly Fact[];
  /** Those that are no longer there, as they were; of entities the ids. */
  removedEntities: readonly string[];
  removedFacts: readonly Fact[];
}
