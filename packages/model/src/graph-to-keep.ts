import type { Entity } from './entity.ts';
import type { Fact } from './fact.ts';
import type { Findings } from './matter.ts';
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
  /** How many articles are copies of others. */
  copies: number;
  /** The readings that it was built from. */
  readingOf(articleId: string): Reading | undefined;
  keysOfEntity(entity: Entity): readonly string[];
  /** @param before those that are kept of it. */
  keysOfOffice(office: NamedOffice, before: readonly string[]): readonly string[];
  /** JSON of the terms in an office, by its id; null if they are to be derived when they are asked for. */
  termsOf(office: string): string | null;
  /** All contradictions and plans; null if they are to be derived matter by matter. */
  findings(): Findings | null;
  /** What a later build needs to go on from this one; null if none can. */
  notes: Iterable<BuildNote> | null;
}

/** Something that a build of the graph found out on the way. */
export interface BuildNote {
  id: string;
  /** What it is found by, its id among them. */
  keys: readonly string[];
  /** JSON, short. */
  head: string;
  /** JSON. */
  body: string;
}

/** Those of the notes of a build that are asked for. */
export interface KeptNotes {
  /** With each key: ids and heads. */
  heads(keys: readonly string[]): Promise<{ id: string; head: string }[][]>;
  /** Of the notes with these ids. */
  bodies(ids: readonly string[]): Promise<string[]>;
  /** The keys that begin so, each with the number of notes that have it. */
  keysFrom(beginnings: readonly string[]): Promise<{ key: string; count: number }[][]>;
  /** The ids that begin so. */
  idsFrom(beginning: string): Promise<string[]>;
}

/** What a change to an article changes in a kept graph: entities, facts and notes that are new or different. */
export interface GraphStep extends Omit<GraphToKeep, 'copies'> {
  /** By how many there are more articles that are copies of others, or fewer. */
  moreCopies: number;
  /** Ids of those that are gone. */
  removedEntities: readonly string[];
  /** As they were. */
  removedFacts: readonly Fact[];
  notes: readonly BuildNote[];
  /** Those that are gone, and those of the same id as a new one. */
  replacedNotes: readonly Pick<BuildNote, 'id' | 'keys'>[];
}
