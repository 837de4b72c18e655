import { Worker } from 'node:worker_threads';
import { PrecedentError } from '@precedent/model';

type Order =
  | { kind: 'load'; quads: string }
  | { kind: 'query'; query: string; options: Record<string, unknown> };

/** Milliseconds between looks at the memory while a query runs. */
const LOOK = 100;

/** What one query may take. */
export interface QueryLimits {
  /** Milliseconds. */
  time: number;
  /** Bytes by which the memory of the process may grow. */
  memory: number;
}

/** A thread with a store of RDF in memory. It is ended, whatever it does, if a query takes too long or too much. */
export class SparqlThread {
  private readonly worker = new Worker(new URL('../../threads/sparql.js', import.meta.url), { stderr: true });
  /** Whether it still runs. */
  alive = true;

  constructor() {
    this.worker.on('exit', () => {
      this.alive = false;
    });
    // Oxigraph's own remarks are of no use to anybody else.
    this.worker.stderr.resume();
    this.worker.unref();
  }

  /** Adds N-Quads and returns the number of quads in the store. */
  async load(quads: string): Promise<number> {
    return (await this.give({ kind: 'load', quads })) as number;
  }

  /** @throws PrecedentError `invalid_input` for a query that is wrong, `too_costly` for one that takes too much. */
  async query(query: string, options: Record<string, unknown>, limits: QueryLimits): Promise<string> {
    const before = process.memoryUsage().rss;
    let refusal: PrecedentError | null = null;
    const refuse = (what: string) => {
      refusal ??= tooCostly(what);
      void this.end();
    };
    const timer = setTimeout(() => refuse(`more than ${limits.time / 1000} seconds`), limits.time);
    const watch = setInterval(() => {
      if (process.memoryUsage().rss - before > limits.memory)
        refuse(`more than ${Math.round(limits.memory / 1e6)} MB of memory`);
    }, LOOK);
    try {
      return (await this.give({ kind: 'query', query, options })) as string;
    } catch (error) {
      throw refusal ?? error;
    } finally {
      clearTimeout(timer);
      clearInterval(watch);
    }
  }

  async end(): Promise<void> {
    this.alive = false;
    await this.worker.terminate();
  }

  private give(order: Order): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        this.worker.off('message', answered);
        this.worker.off('error', failed);
        this.worker.off('exit', ended);
        this.worker.unref();
        act();
      };
      const answered = (answer: { result: unknown } | { error: string }) =>
        settle(() => ('error' in answer ? reject(explain(answer.error)) : resolve(answer.result)));
      const failed = (error: Error) => settle(() => reject(tooCostly(`too much memory (${error.message})`)));
      const ended = () => settle(() => reject(new Error('The thread with the RDF store ended.')));
      this.worker.on('message', answered);
      this.worker.on('error', failed);
      this.worker.on('exit', ended);
      // A process waits for its answer, but not for an idle thread.
      this.worker.ref();
      this.worker.postMessage(order);
    });
  }
}

function tooCostly(what: string): PrecedentError {
  return new PrecedentError(
    'too_costly',
    `the query takes ${what}`,
    'Make it more selective or add a LIMIT; or export the graph as N-Quads (precedent export --format n-quads) and query it with a store of your own.',
  );
}

function explain(message: string): PrecedentError {
  return new PrecedentError(
    'invalid_input',
    `the SPARQL query is not valid: ${message.replace(/\s+/g, ' ').slice(0, 500)}`,
    'Correct the query; docs/sparql.md describes the graph and has examples.',
  );
}
