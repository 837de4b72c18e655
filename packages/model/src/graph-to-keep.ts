import type { Entity } from './entity.ts';
import type { Fact } from './fact.ts';
import type { NamedOffice } from './office/office.ts';
import type { Reading } from './reading.ts';

/** A built graph, with the keys by which its entities and offices are found. */
export interface GraphToKeep {
  /** The change of the archive up to which it is built. */
  sequence: number;
  /** Identifies everything else that it depends on: the rules and the reference data. */
  basis: string;
  entities: readonly Entity[];
  /** Ordered by id. */
  facts: readonly Fact[];
  /** The readings that it was built from. */
  readingOf(articleId: string): Reading | undefined;
  keysOfEntity(entity: Entity): readonly string[];
  keysOfOffice(office: NamedOffice): readonly string[];
}
