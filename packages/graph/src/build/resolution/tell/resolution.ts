import type { Decision, Entity, EntityRef, Reading } from '@precedent/model';
import type { Reason } from '../compare/score-names.ts';
import type { DecisionProblem } from '../decide/apply-decisions.ts';

/** One of the two sides of a comparison. */
export interface Side {
  /** Id in the graph; null if the entity is only in a list. */
  entity: string | null;
  name: string;
  /** Number of articles that name it. */
  articles: number;
  /** Identifies it in a decision. */
  ref: EntityRef;
}

/** Two names that were merged: by a link, a decision, or the evidence for both. */
export interface Merge {
  /** Id in the graph. */
  entity: string;
  /** The second was merged into the first. */
  sides: [Side, Side];
  score: number;
  reasons: Reason[];
}

/** A possible duplicate that was not merged. */
export interface OpenCandidate {
  /** Unique among them. */
  key: string;
  sides: [Side, Side];
  score: number;
  reasons: Reason[];
}

/** Restricts an entity to some of its articles or names. */
export interface EntityPart {
  /** Only the articles whose id begins with this. */
  article?: string | undefined;
  /** Only the articles that use this name. */
  name?: string | undefined;
}

/** The entities of a graph, and how they were found. */
export interface Resolution {
  /** Ordered by id. */
  entities: readonly Entity[];
  /** Ordered by entity id, then by score, highest first. */
  merges: Merge[];
  /** Highest score first. */
  open: OpenCandidate[];
  /** Decisions without effect. */
  problems: DecisionProblem[];
  /** The decisions about each entity, by its id. */
  decided: ReadonlyMap<string, readonly Decision[]>;
  /** How to refer to an entity, or a part of it, in a decision; null if there is no such entity or part. */
  refOf(entityId: string, part?: EntityPart): EntityRef | null;
  /** Id of the entity that a decision means; null if it is no longer in the archive. */
  entityMeant(ref: EntityRef): string | null;
  /** Id in the graph of an entity of an article's reading; null if there is no such entity. */
  entityIn(articleId: string, readingEntityId: string): string | null;
}

/** A resolution that also maps entities of readings to the graph. */
export interface ReadingResolution extends Resolution {
  /** Ids in the graph of the entities of a reading, by their ids there. */
  idsOf(reading: Reading): ReadonlyMap<string, string>;
}
