import {
  type Decision,
  indexGazetteer,
  type ListedEntity,
  type Reading,
  type Reference,
} from '@precedent/model';
import { CopyFinder } from './copies/copy-finder.ts';
import { gatherFacts } from './facts/gather-facts.ts';
import { createGraph, type PrecedentGraph } from './graph/precedent-graph.ts';
import { nameOffices } from './offices/name-offices.ts';
import { settleOffices } from './offices/settle-offices.ts';
import { orderAgain } from './order/order-readings.ts';
import type { Steps } from './order/steps.ts';
import { ClaimResolver } from './resolution/resolve-claims.ts';
import { EntityResolver } from './resolution/resolve-entities.ts';

/** Everything that a graph is built from. */
export interface GraphInput {
  readings: Iterable<Reading>;
  listed?: readonly ListedEntity[] | undefined;
  decisions: readonly Decision[];
}

/**
 * Builds the graph of an archive again and again as it changes. Each graph is that of `buildGraph`, but what no change
 * can reach isn't worked out again: a reading, a listed entity or a decision that is the same object as before has
 * not changed. Builds must be finished in turn; after an error, a new builder is needed.
 */
export class GraphBuilder {
  private readonly reference: Reference;
  private readonly resolver: EntityResolver;
  private readonly copies = new CopyFinder();
  private readonly claims = new ClaimResolver();
  private ordered: readonly Reading[] = [];

  /** @param reference its lists don't count; each build is given its own. */
  constructor(reference: Reference) {
    this.reference = reference;
    this.resolver = new EntityResolver(reference);
  }

  *build({ readings, listed = [], decisions }: GraphInput): Steps<PrecedentGraph> {
    const { reference } = this;
    this.ordered = yield* orderAgain(this.ordered, readings);
    const { idsOf, ...resolution } = yield* this.resolver.resolve(this.ordered, listed, decisions);
    const entities = new Map(resolution.entities.map((entity) => [entity.id, entity]));
    const copies = yield* this.copies.find(this.ordered);
    const resolved = yield* this.claims.resolve(this.ordered, { idsOf }, copies);
    const claims = settleOffices(resolved, entities, reference).flat();
    const nameOffice = nameOffices(claims, entities, indexGazetteer(reference.gazetteer));
    return createGraph(resolution.entities, gatherFacts(claims, nameOffice, reference), resolution, copies);
  }
}
