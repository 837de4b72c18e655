import {
  type Decision,
  indexGazetteer,
  type ListedEntity,
  type Reading,
  type Reference,
  type SourcedClaim,
} from '@precedent/model';
import { type Copies, CopyFinder } from './copies/copy-finder.ts';
import { FactGatherer } from './facts/gather-facts.ts';
import { createInSteps, type PrecedentGraph } from './graph/precedent-graph.ts';
import { OfficeNamer, usesIn } from './offices/name-offices.ts';
import { OfficeSettler } from './offices/settle-offices.ts';
import { orderAgain } from './order/order-readings.ts';
import type { Steps } from './order/steps.ts';
import { ClaimResolver } from './resolution/resolve-claims.ts';
import { EntityResolver } from './resolution/resolve-entities.ts';
import type { BuildTrace } from './trace.ts';
import { ClaimJudge } from './verdicts/judge-claims.ts';

/** Everything that a graph is built from. */
export interface GraphInput {
  readings: Iterable<Reading>;
  listed?: readonly ListedEntity[] | undefined;
  decisions: readonly Decision[];
}

/** Claims of each reading, with ids of the graph, and then with settled offices. */
interface Last {
  read: readonly Reading[];
  resolved: readonly (readonly SourcedClaim[])[];
  claims: readonly (readonly SourcedClaim[])[];
  copies: Copies;
  tied: BuildTrace['tied'];
}

/**
 * Builds the graph of an archive again and again as it changes. Each graph is that of `buildGraph`, but what no change
 * can reach isn't worked out again: a reading, a listed entity or a decision that is the same object as before has
 * not changed. Builds must be finished in turn; after an error, a new builder is needed.
 */
export class GraphBuilder {
  private readonly resolver: EntityResolver;
  private readonly judge = new ClaimJudge();
  private readonly copies = new CopyFinder();
  private readonly claims = new ClaimResolver();
  private readonly settler: OfficeSettler;
  private readonly namer: OfficeNamer;
  private readonly gatherer: FactGatherer;
  private ordered: readonly Reading[] = [];
  /** What the last graph was built from; null if another cannot go on from it. */
  private last: Last | null = null;

  /** @param reference its lists don't count; each build is given its own. */
  constructor(reference: Reference) {
    this.resolver = new EntityResolver(reference);
    this.settler = new OfficeSettler(reference);
    this.namer = new OfficeNamer(indexGazetteer(reference.gazetteer));
    this.gatherer = new FactGatherer(reference.ontology);
  }

  *build({ readings, listed = [], decisions }: GraphInput): Steps<PrecedentGraph> {
    this.ordered = yield* orderAgain(this.ordered, readings);
    const judged = this.judge.judge(this.ordered, decisions);
    const { readings: read, ties } = judged;
    const { idsOf, ...merging } = yield* this.resolver.resolve(read, listed, decisions, ties);
    const problems = [...merging.problems, ...judged.problems].sort((a, b) => a.decision - b.decision);
    const resolution = { ...merging, problems };
    const entities = new Map(resolution.entities.map((entity) => [entity.id, entity]));
    const copies = yield* this.copies.find(read);
    const resolved = yield* this.claims.resolve(read, { idsOf }, copies);
    const claims = yield* this.settler.settle(resolved, entities);
    const offices = yield* this.namer.name(claims, entities);
    const facts = yield* this.gatherer.gather(claims, offices);
    const tied = this.resolver.tied();
    this.last = tied ? { read, resolved, claims, copies, tied } : null;
    return yield* createInSteps(resolution.entities, facts, { resolution, copies, readings: read });
  }

  /**
   * How the last graph was built; null if another build cannot go on from it, because people have decided
   * something about articles that are gone.
   *
   * @internal
   */
  trace(): BuildTrace | null {
    if (this.last === null) return null;
    const { read, resolved, claims, copies, tied } = this.last;
    const readings = read.map((reading, at) => ({
      reading,
      copyOf: copies.get(reading.article.id) ?? null,
      shared: this.settler.sharedOf(resolved[at]!)!,
      uses: usesIn(claims[at]!),
      bodies: resolved[at]!.flatMap(({ office }) => office?.body ?? []),
    }));
    return { seats: this.resolver.trace(), pairs: this.resolver.pairs(), tied, readings };
  }
}
