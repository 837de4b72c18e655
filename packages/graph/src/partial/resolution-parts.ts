import type { Decision, EntityRef, Verdict } from '@precedent/model';
import type { DecisionProblem } from '../build/resolution/decide/apply-decisions.ts';
import type { EntityPart, Merge, OpenCandidate } from '../build/resolution/tell/resolution.ts';

/** How to refer to an entity, or a part of it, is asked for. */
export interface RefAsked extends EntityPart {
  entity: string;
}

/** What is asked for is not about anything in particular. */
export type Everything = 'all';

/** A decision that is about to be made or, by its number, undone. */
export type DecisionAhead = { made: Verdict } | { undone: number };

/**
 * How the entities of a graph that is kept somewhere else were found. Like `GraphParts`, each method gives one result for
 * each thing that is asked about.
 */
export interface ResolutionParts {
  /** The keys of the possible duplicates, the likeliest first. */
  openKeys(asked: readonly Everything[]): Promise<(readonly string[])[]>;
  openPairs(keys: readonly string[]): Promise<OpenCandidate[]>;
  /** Those of an entity, the highest score first; none for an id that no entity has. */
  merges(entities: readonly string[]): Promise<(readonly Merge[])[]>;
  /** Null if there is no such entity or part. */
  refs(asked: readonly RefAsked[]): Promise<(EntityRef | null)[]>;
  /** Ids of the entities that decisions mean. */
  meant(refs: readonly EntityRef[]): Promise<(string | null)[]>;
  /** Ids of the entities of an article, by their ids in its reading. */
  entitiesIn(articles: readonly string[]): Promise<ReadonlyMap<string, string>[]>;
  /** The decisions about an entity that are in force. */
  decided(entities: readonly string[]): Promise<(readonly Decision[])[]>;
  /** The decisions about entities without effect. */
  problems(asked: readonly Everything[]): Promise<(readonly DecisionProblem[])[]>;
  /** @throws NotKept unless all of this can be told after the decision, too. */
  expectAfter(decisions: readonly DecisionAhead[]): Promise<true[]>;
}

/** How the entities of a graph were found, whether it is in memory or loaded in parts. */
export interface Resolved {
  /** The keys of the possible duplicates, the likeliest first. */
  openKeys(): readonly string[];
  openPairs(keys: readonly string[]): readonly OpenCandidate[];
  /** Those of an entity, the highest score first. */
  mergesOf(entityId: string): readonly Merge[];
  /** The decisions about an entity that are in force. */
  decidedOn(entityId: string): readonly Decision[];
  /** The decisions about entities without effect, and if the graph is in memory also those about claims. */
  problems(): readonly DecisionProblem[];
  /** How to refer to an entity, or a part of it, in a decision; null if there is no such entity or part. */
  refOf(entityId: string, part?: EntityPart): EntityRef | null;
  /** Id of the entity that a decision means; null if it is no longer in the archive. */
  entityMeant(ref: EntityRef): string | null;
  /** Id in the graph of an entity of an article's reading; null if there is no such entity. */
  entityIn(articleId: string, readingEntityId: string): string | null;
  /** Has whatever tells all this looked at before a decision is made; then it can also be told afterwards. */
  expectAfter(decision: DecisionAhead): void;
}

/** Thrown where what is asked for is not kept, so that it needs the whole graph. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

async function refuse(): Promise<never> {
  throw new NotKept('how the entities of this graph were found is not kept');
}

/** Of a graph whose archive does not keep how its entities were found. */
export const NOTHING_RESOLVED: ResolutionParts = {
  openKeys: refuse,
  openPairs: refuse,
  merges: refuse,
  refs: refuse,
  meant: refuse,
  entitiesIn: refuse,
  decided: refuse,
  problems: refuse,
  expectAfter: refuse,
};
