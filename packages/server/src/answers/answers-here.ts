import { basisOf } from '@precedent/graph';
import type { Article, ReaderInfo, Reading, Reference } from '@precedent/model';
import type { Archive } from '@precedent/store';
import { watchAlerts } from '../alerts/alert-watcher.ts';
import { refuseEveryWebhook } from '../alerts/refuse-webhooks.ts';
import { ArchiveShelf } from '../articles/shelf.ts';
import { ChangeFeed } from '../change-feed.ts';
import type { AnswerParts, ArchiveRoute, Client, Input } from '../http/route.ts';
import { LiveGraph } from '../live-graph.ts';
import type { AssistantTools, Webhooks } from '../parts.ts';
import { SparqlEndpoint, type SparqlLimits } from '../sparql/sparql-endpoint.ts';
import { WhileIdle } from '../while-idle.ts';
import type { Answers } from './answers.ts';
import { NeedsWholeGraph } from './needs-whole-graph.ts';
import { warmUp } from './warm-up.ts';

/** Milliseconds without a request after which a server that has just started asks itself. */
const WARM_UP_AFTER = 1500;

/** What answering needs. */
export interface AnsweringParts {
  archive: Archive;
  reference: Reference;
  log: (line: string) => void;
  /** Answers what needs the whole graph, and builds it; null if this thread does. */
  whole?: Answers | null;
  webhooks?: Webhooks | undefined;
  tools?: AssistantTools | undefined;
  mostSteps?: number | undefined;
  sparql?: Partial<SparqlLimits> | undefined;
}

/** Answers in this thread, unless that needs the whole graph and another process has it. */
export class AnswersHere implements Answers {
  private readonly parts: AnswerParts;
  private readonly whole: Answers | null;
  private readonly live: LiveGraph;
  private readonly shelf: ArchiveShelf;
  private readonly ending = new AbortController();
  private readonly given: AnsweringParts;
  private warming: WhileIdle | null = null;

  constructor(given: AnsweringParts) {
    const { archive, reference, log, whole = null } = given;
    this.given = given;
    this.whole = whole;
    this.live = new LiveGraph(archive, reference, (line) => this.ending.signal.aborted || log(line), whole);
    this.shelf = new ArchiveShelf(archive, reference);
    this.parts = {
      archive,
      reference,
      graph: () => this.live.current(),
      ask: (answer) => this.live.ask(answer),
      askList: (answer) => this.live.askList(answer),
      askAnyway: (answer) => this.live.askAnyway(answer),
      refuseWebhook: given.webhooks?.refuse ?? refuseEveryWebhook,
      mostSteps: given.mostSteps,
      sparql: new SparqlEndpoint(reference, given.sparql),
    };
  }

  /** Checks the alerts of the archive now and after each change. */
  watchAlerts(feed = new ChangeFeed(this.parts.archive)): void {
    const { askAnyway: ask, archive, reference } = this.parts;
    const deliver = this.given.webhooks?.deliver ?? null;
    watchAlerts({ archive, reference, ask, deliver, warn: this.given.log }, feed, this.ending.signal);
  }

  /** Asks itself what others may ask, while nobody does, until it answers as quickly as it can. */
  warmUp(): void {
    const { archive, reference } = this.parts;
    const asking = warmUp((route, input) => route.answer(this.parts, input, NOBODY) as Promise<unknown>);
    let isWarm = false;
    const step = async () => {
      // What fails, or needs a graph that is not kept, is left to those who ask.
      if (isWarm || (await archive.graph(basisOf(reference))) === null) return false;
      isWarm = (await asking.next().catch(() => ({ done: true }))).done === true;
      // What it has loaded would only take memory.
      if (isWarm) this.live.forgetLoaded();
      return !isWarm;
    };
    this.warming = new WhileIdle([step], WARM_UP_AFTER, this.given.log);
    this.warming.wait();
  }

  /** A route must find out that it needs the whole graph before it changes anything. */
  async answer(route: ArchiveRoute, input: Input, client: Client): Promise<unknown> {
    this.warming?.wait();
    try {
      return await route.answer(this.parts, input, client);
    } catch (error) {
      if (!(error instanceof NeedsWholeGraph) || this.whole === null) throw error;
      return this.whole.answer(route, input, client);
    }
  }

  async use(tool: string, given: object): Promise<Record<string, unknown>> {
    const answer = this.given.tools?.[tool];
    if (answer === undefined) throw new TypeError(`there is no tool "${tool}"`);
    return this.live.askAnyway((graph) => answer(graph, this.parts.reference, given));
  }

  known(article: Article, reader: ReaderInfo): Promise<Reading | null> {
    return this.shelf.known(article, reader);
  }

  store(reading: Reading) {
    return this.shelf.store(reading);
  }

  async keep(): Promise<void> {
    if (this.whole !== null) return this.whole.keep();
    await this.live.current();
    await this.live.settled();
  }

  async close(): Promise<void> {
    this.ending.abort();
    this.live.stop();
    this.warming?.stop();
    await Promise.all([this.parts.sparql.close(), this.whole?.close()]);
  }
}

/** For whom a server asks itself. */
const NOBODY: Client = {
  role: 'read',
  isSecure: false,
  address: '',
  accept: undefined,
  gone: new AbortController().signal,
};
