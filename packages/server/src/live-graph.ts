import { setImmediate } from 'node:timers/promises';
import {
  basisOf,
  catchUp,
  GraphBuilder,
  type GraphView,
  graphToKeep,
  KeptResolution,
  keepAllFindings,
  keepSomeFindings,
  LazyGraph,
  NotKept,
  notesOf,
  type PrecedentGraph,
  prepareGraph,
} from '@precedent/graph';
import {
  type Decision,
  type GraphParts,
  type ListedEntity,
  PrecedentError,
  type Reading,
  type Reference,
} from '@precedent/model';
import type { Archive } from '@precedent/store';
import { NeedsWholeGraph } from './answers/needs-whole-graph.ts';
import { GraphKeeper } from './graph-keeper.ts';
import { inTurns, takeTurns } from './take-turns.ts';
import { TermsKeeper } from './terms-keeper.ts';
import { WhileIdle } from './while-idle.ts';

/** Claims that are held in memory beside the archive, of which few have their quotes: some 50 MB with what is derived from them. */
const MOST_LOADED = 50_000;

/** Milliseconds from the first answer until the graph is built in the background. */
const AHEAD_AFTER = 1000;

/** Changes of an archive above which that takes longer than a few seconds: nearly every change is followed without it. */
const MOST_AHEAD = 1000;

/** Milliseconds without a request after which what changes have touched is derived. */
const IDLE = 2000;

/** How often the kept graph is brought up to date before the whole is built: others may add articles meanwhile. */
const MOST_ATTEMPTS = 3;

/** Another process that builds the graph. */
export interface GraphElsewhere {
  /** Has the archive keep the graph with everything archived before, if it can. */
  keep(): Promise<void>;
}

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
  private readonly whole: GraphElsewhere | null;
  private readonly reference: Reference;
  private builder: GraphBuilder;
  /** Null until first loaded. */
  private contents: Contents | null = null;
  private sequence = 0;
  private graph: PrecedentGraph | null = null;
  private refreshing: Promise<PrecedentGraph> | null = null;
  private readonly keeper: GraphKeeper;
  private readonly idle: WhileIdle;
  private isAhead = false;
  private catchingUp: Promise<boolean> | null = null;
  private lazy: { sequence: number; graph: LazyGraph } | null = null;

  /** @param whole the process that builds the graph and has it as a whole; null if this one does. */
  constructor(
    archive: Archive,
    reference: Reference,
    log: (line: string) => void = () => {},
    whole: GraphElsewhere | null = null,
  ) {
    this.archive = archive;
    this.whole = whole;
    this.reference = reference;
    this.builder = new GraphBuilder(reference);
    this.keeper = new GraphKeeper(archive, log);
    const terms = new TermsKeeper(archive, reference);
    const moveLog = async () => {
      await archive.moveLog();
      return false;
    };
    this.idle = new WhileIdle(
      [() => terms.keepOne(), () => keepSomeFindings(archive, reference), moveLog],
      IDLE,
      log,
    );
  }

  /**
   * What `answer` makes of the graph with everything archived before this call. As long as the archive keeps that graph,
   * nothing is built, and only what is touched is loaded: `answer` may be called several times, so it must only compute.
   *
   * @throws NeedsWholeGraph if the archive does not keep it, and another process builds it.
   */
  async ask<Result>(answer: (graph: GraphView) => Result): Promise<Result> {
    this.idle.wait();
    if (this.graph !== null && this.sequence === (await this.archive.sequence())) return answer(this.graph);
    const parts = await this.keptParts();
    if (parts === null) return answer(await this.current());
    this.buildAhead(parts.sequence);
    try {
      return await this.lazyOf(parts).ask(answer);
    } catch (error) {
      if (!(error instanceof NotKept)) await this.canTryAgain(error);
      return answer(await this.current());
    }
  }

  /**
   * The same for a list of what is derived matter by matter.
   *
   * @param answer gives null if some matters are still to be derived, as they never are in a whole graph.
   * @throws NeedsWholeGraph if the archive keeps no such list, and another process builds the graph.
   */
  async askList<Result>(answer: (graph: GraphView) => Result | null): Promise<Result> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const result = await this.ask(answer);
      if (result !== null) return result;
      if (!(await keepAllFindings(this.archive, this.reference))) break;
      this.lazy = null;
    }
    return answer(await this.current())!;
  }

  /** Whether the kept graph may still be of use: the archive has changed meanwhile. What is damaged is built again. */
  private async canTryAgain(error: unknown): Promise<boolean> {
    if (!(error instanceof PrecedentError)) throw error;
    if (error.code === 'archive_locked') return true;
    if (error.code !== 'archive_corrupt') throw error;
    await this.archive.dropGraph();
    return false;
  }

  /** The kept graph, brought up to date if it can be without building it as a whole; else null. */
  private async keptParts() {
    const basis = basisOf(this.reference);
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const parts = await this.archive.graph(basis);
      if (parts !== null) return parts;
      this.catchingUp ??= catchUp(this.archive, this.reference, () => setImmediate())
        .catch((error) => this.canTryAgain(error))
        .finally(() => {
          this.catchingUp = null;
        });
      if (!(await this.catchingUp)) break;
    }
    return null;
  }

  /** The first change that is not followed would otherwise wait until the whole is built. An error shows when it is needed. */
  private buildAhead(sequence: number): void {
    if (this.isAhead || sequence > MOST_AHEAD) return;
    this.isAhead = true;
    const ahead = () => (this.whole === null ? this.current() : this.whole.keep());
    setTimeout(() => void ahead().catch(() => {}), AHEAD_AFTER).unref();
  }

  /** What one question loads is there for the next, until it is too much. */
  private lazyOf(parts: GraphParts & { readonly sequence: number }): LazyGraph {
    if (this.lazy?.sequence !== parts.sequence || this.lazy.graph.cost.claims > MOST_LOADED)
      this.lazy = { sequence: parts.sequence, graph: new LazyGraph(parts, this.resolutionOf(parts)) };
    return this.lazy.graph;
  }

  private resolutionOf(parts: GraphParts & { readonly sequence: number }): KeptResolution {
    return new KeptResolution(this.archive, this.reference, parts, () => setImmediate());
  }

  /** What questions have loaded is loaded again by the next. */
  forgetLoaded(): void {
    this.lazy = null;
  }

  /** Nothing is derived any more beside what is asked for. */
  stop(): void {
    this.idle.stop();
  }

  /** Resolves when the archive keeps the graph that was built last, if it can. */
  settled(): Promise<void> {
    return this.keeper.settled();
  }

  /** The same as `ask`, but waits for what another process builds. */
  async askAnyway<Result>(answer: (graph: GraphView) => Result): Promise<Result> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      try {
        return await this.ask(answer);
      } catch (error) {
        if (!(error instanceof NeedsWholeGraph) || this.whole === null) throw error;
        await this.whole.keep();
      }
    }
    throw new PrecedentError(
      'archive_locked',
      'the graph of the archive could not be kept while it was built',
      'Try again.',
    );
  }

  /**
   * The graph with everything archived before this call. Concurrent callers share one refresh.
   *
   * @throws NeedsWholeGraph if another process builds it.
   */
  async current(): Promise<PrecedentGraph> {
    if (this.whole !== null) throw new NeedsWholeGraph();
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
    if (isExact) {
      const notes = notesOf(this.builder);
      this.keeper.keep(graphToKeep(this.graph, this.reference, readings, sequence, notes));
    }
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
