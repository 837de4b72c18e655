import type { Decision, Entity, EntityRef } from '@precedent/model';
import type { Reason } from '../compare/score-names.ts';
import type { DecisionProblem } from '../decide/apply-decisions.ts';

/** One of two that are compared. */
export interface Side {
  /** Id of the graph; null for an entity that only a list knows. */
  entity: string | null;
  name: string;
  /** How many articles name it. */
  articles: number;
  /** To decide about it. */
  ref: EntityRef;
}

/** Two that were taken for one entity: by a link, a decision, or by what was said of both. */
export interface Merge {
  /** Of the graph. */
  entity: string;
  /** What it was taken for, and what was taken for it. */
  sides: [Side, Side];
  score: number;
  reasons: Reason[];
}

/** Two that could be one entity and were left apart. */
export interface OpenCandidate {
  sides: [Side, Side];
  score: number;
  reasons: Reason[];
}

/** What is meant of an entity, where not all of it is. */
export interface EntityPart {
  /** As the articles mean it whose id begins so. */
  article?: string | undefined;
  /** As articles mean it that name it so. */
  name?: string | undefined;
}

/** Why a graph has the entities that it has. */
export interface Resolution {
  /** Ordered by id. */
  entities: Entity[];
  /** Ordered by entity id, then the surest first. */
  merges: Merge[];
  /** The likeliest first. */
  open: OpenCandidate[];
  /** Decisions without effect. */
  problems: DecisionProblem[];
  /** The decisions that say something of an entity, by its id. */
  decided: ReadonlyMap<string, readonly Decision[]>;
  /** How to name an entity in a decision; null where nothing of it is meant. */
  refOf(entityId: string, part?: EntityPart): EntityRef | null;
  /** Whom a decision means; null where nothing in the archive is it any more. */
  entityMeant(ref: EntityRef): string | null;
  /** The entity of the graph that an entity of an article's reading is; null where there is none. */
  entityIn(articleId: string, readingEntityId: string): string | null;
}

/** With the way from readings into the graph. */
export interface ReadingResolution extends Resolution {
  /** The entity id for an entity of the reading at that place in the order of readings. */
  entityOf(reading: number, readingEntityId: string): string;
}
