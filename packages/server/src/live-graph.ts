import {
  basisOf,
  GraphBuilder,
  graphToKeep,
  PartsInMemory,
  type PrecedentGraph,
  prepareGraph,
} from '@precedent/graph';
import type { Decision, GraphParts, ListedEntity, Reading, Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { GraphKeeper } from './graph-keeper.ts';
import { inTurns, takeTurns } from './take-turns.ts';

/** What an archive holds, as far as its graph depends on it. */
interface Contents {
  /** By article id. */
  readings: Map<string, Reading>;
  decisions: Decision[];
  listed: ListedEntity[];
}

/**
 * The graph of an archive, kept up to date: each call includes what other processes have added. Only what a change
 * reaches is worked out again, and other requests are answered meanwhile. The archive keeps each graph, so that the
 * next server, or a command, need not build it.
 */
export class LiveGraph {
  private readonly archive: Archive;
  private readonly reference: Reference;
  private builder: GraphBuilder;
  /** Null until first loaded. */
  private contents: Contents | null = null;
  private sequence = 0;
  private graph: PrecedentGraph | null = null;
  private refreshing: Promise<PrecedentGraph> | null = null;
  private readonly keeper: GraphKeeper;

  constructor(archive: Archive, reference: Reference, log: (line: string) => void = () => {}) {
    this.archive = archive;
    this.reference = reference;
    this.builder = new GraphBuilder(reference);
    this.keeper = new GraphKeeper(archive, log);
  }

  /**
   * The parts of the graph with everything archived before this call. As long as the archive has them from before,
   * nothing is built.
   */
  async parts(): Promise<GraphParts> {
    const basis = basisOf(this.reference);
    const kept = await this.archive.graph(basis);
    if (kept) return kept;
    const graph = await this.current();
    await this.keeper.settled();
    return (await this.archive.graph(basis)) ?? new PartsInMemory(graph, this.reference);
  }

  /** Resolves when the archive keeps the graph that was built last, if it can. */
  settled(): Promise<void> {
    return this.keeper.settled();
  }

  /** The graph with everything archived before this call. Concurrent callers share one refresh. */
  async current(): Promise<PrecedentGraph> {
    const sequence = await this.archive.sequence();
    // A refresh in progress may have started before the latest change: wait for it, then check again.
    while (this.graph === null || this.sequence < sequence) await this.refreshOnce();
    return this.graph;
  }

  private refreshOnce(): Promise<PrecedentGraph> {
    this.refreshing ??= this.refresh().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  private async refresh(): Promise<PrecedentGraph> {
    // Before the contents: what is added while they load is loaded again later rather than missed.
    let sequence = await this.archive.sequence();
    if (this.contents === null) this.contents = await this.readAll();
    else sequence = await this.readChanges(this.contents, sequence);
    // What is kept must have nothing that came later.
    const isExact = (await this.archive.sequence()) === sequence;
    const { readings, decisions, listed } = this.contents;
    try {
      const input = { readings: readings.values(), decisions, listed };
      const graph = await takeTurns(this.builder.build(input));
      await takeTurns(prepareGraph(graph, this.reference));
      this.graph = graph;
    } catch (error) {
      this.builder = new GraphBuilder(this.reference);
      throw error;
    }
    this.sequence = sequence;
    if (isExact) this.keeper.keep(graphToKeep(this.graph, this.reference, readings, sequence));
    return this.graph;
  }

  private async readAll(): Promise<Contents> {
    const readings = new Map<string, Reading>();
    for await (const reading of inTurns(this.archive.readings())) readings.set(reading.article.id, reading);
    const decisions = await this.archive.decisions();
    return { readings, decisions, listed: await this.archive.listedEntities() };
  }

  private async readChanges(contents: Contents, sequence: number): Promise<number> {
    const changes = await this.archive.changes(this.sequence);
    const has = (what: 'decision' | 'list') => changes.some((change) => what in change);
    const articles = changes.flatMap((change) => ('articleId' in change ? [change.articleId] : []));
    for (const articleId of new Set(articles)) {
      const reading = await this.archive.reading(articleId);
      if (reading) contents.readings.set(articleId, reading);
      else contents.readings.delete(articleId);
    }
    if (has('decision')) contents.decisions = await this.archive.decisions();
    if (has('list')) contents.listed = await this.archive.listedEntities();
    return Math.max(sequence, changes.at(-1)?.sequence ?? 0);
  }
}
