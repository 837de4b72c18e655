import { setImmediate } from 'node:timers/promises';
import { findFormat } from '@precedent/formats';
import type { PrecedentGraph } from '@precedent/graph';
import { PrecedentError, type Reference } from '@precedent/model';
import { QueueFull } from '../articles/job-queue.ts';
import { chooseType, type ResultType } from './result-formats.ts';
import { formOf, withPrefixes } from './sparql-form.ts';
import { type QueryLimits, SparqlThread } from './sparql-thread.ts';

/** What the endpoint does at most. */
export interface SparqlLimits extends QueryLimits {
  /** Quads of a graph: a million take about 30 seconds to load and 1 GB of memory. */
  quads: number;
  /** Characters of one result. */
  result: number;
  /** Queries that wait. */
  waiting: number;
}

const SPARQL_LIMITS: SparqlLimits = {
  quads: 1_000_000,
  time: 10_000,
  memory: 1_000_000_000,
  result: 20_000_000,
  waiting: 20,
};

/** Quads of a claim at least: with them a graph that is too large is refused before it is written. */
const QUADS_OF_CLAIM = 20;
/** Characters of N-Quads that are loaded at a time. */
const PIECE = 500_000;

export interface SparqlQuery {
  query: string;
  /** The Accept header, or a media type. */
  accept?: string | undefined;
  /** Graphs that the protocol names; by default the query sees the triples of all graphs. */
  defaultGraphs?: readonly string[] | undefined;
  namedGraphs?: readonly string[] | undefined;
}

export interface SparqlResult {
  mediaType: ResultType;
  text: string;
}

/** Answers SPARQL queries over a graph, one at a time, in a thread that is started for the first one. */
export class SparqlEndpoint {
  private readonly reference: Reference;
  private readonly limits: SparqlLimits;
  private loaded: { graph: PrecedentGraph; thread: SparqlThread } | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(reference: Reference, limits: Partial<SparqlLimits> = {}) {
    this.reference = reference;
    this.limits = { ...SPARQL_LIMITS, ...limits };
  }

  /**
   * @throws PrecedentError `invalid_input` for a query that is wrong; `too_costly` if the graph is too large, or the
   *   query takes too long or too much memory; QueueFull if too many wait.
   */
  async answer(graph: PrecedentGraph, asked: SparqlQuery): Promise<SparqlResult> {
    const form = formOf(asked.query);
    const mediaType = chooseType(form, asked.accept);
    if (this.waiting >= this.limits.waiting) throw new QueueFull('Too many SPARQL queries are waiting.');
    this.waiting++;
    const turn = this.last.then(() => this.run(graph, asked, mediaType));
    this.last = turn.catch(() => {});
    try {
      return { mediaType, text: await turn };
    } finally {
      this.waiting--;
    }
  }

  async close(): Promise<void> {
    await this.loaded?.thread.end();
    this.loaded = null;
  }

  private async run(graph: PrecedentGraph, asked: SparqlQuery, mediaType: ResultType): Promise<string> {
    const thread = await this.threadWith(graph);
    const text = await thread.query(withPrefixes(asked.query), optionsOf(asked, mediaType), this.limits);
    if (text.length > this.limits.result)
      throw new PrecedentError(
        'too_costly',
        `the result has ${text.length.toLocaleString('en-GB')} characters; at most ${this.limits.result.toLocaleString('en-GB')} are sent`,
        'Add LIMIT and OFFSET, or export the graph (precedent export --format n-quads).',
      );
    return text;
  }

  private async threadWith(graph: PrecedentGraph): Promise<SparqlThread> {
    if (this.loaded?.graph === graph && this.loaded.thread.alive) return this.loaded.thread;
    await this.close();
    let claims = 0;
    graph.forEachEdge((_, fact) => {
      claims += fact.claims.length;
    });
    if (claims * QUADS_OF_CLAIM > this.limits.quads) throw this.tooLarge(claims);
    const thread = new SparqlThread();
    try {
      let piece = '';
      for (const line of findFormat('n-quads').write(graph, this.reference)) {
        piece += line;
        if (piece.length < PIECE) continue;
        if ((await thread.load(piece)) > this.limits.quads) throw this.tooLarge(claims);
        piece = '';
        // Other requests are served in between.
        await setImmediate();
      }
      if ((await thread.load(piece)) > this.limits.quads) throw this.tooLarge(claims);
    } catch (error) {
      await thread.end();
      throw error;
    }
    this.loaded = { graph, thread };
    return thread;
  }

  private tooLarge(claims: number): PrecedentError {
    return new PrecedentError(
      'too_costly',
      `the graph is too large for SPARQL in memory: ${claims.toLocaleString('en-GB')} claims give more than ${this.limits.quads.toLocaleString('en-GB')} quads`,
      'Export it as N-Quads (precedent export --format n-quads, or /api/export/n-quads) and load it into a store of your own, or ask for a smaller part with asOf and knownBy.',
    );
  }
}

function optionsOf(
  { defaultGraphs = [], namedGraphs = [] }: SparqlQuery,
  mediaType: ResultType,
): Record<string, unknown> {
  const isNamed = defaultGraphs.length + namedGraphs.length > 0;
  return {
    results_format: mediaType,
    ...(isNamed ? { defaultGraphs, namedGraphs } : { use_default_graph_as_union: true }),
  };
}
