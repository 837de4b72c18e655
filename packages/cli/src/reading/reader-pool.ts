import { type Article, PrecedentError, type Reading } from '@precedent/model';
import type { ArticleExplanation } from '@precedent/reader';
import type { PostedArticle } from '@precedent/server';
import { startThread } from './start-thread.ts';
import type { ReadingWorker, StartWorker } from './worker.ts';
import { receiveError, type WorkerAnswer, type WorkerResult, type WorkerTask } from './worker-protocol.ts';

interface Job {
  task: WorkerTask;
  resolve(result: WorkerResult): void;
  reject(error: unknown): void;
}

/** Milliseconds for a worker to leave an article, after which it is killed if it can be. */
const PATIENCE = 2000;

/** Reads articles in workers, which start when they are needed. */
export class ReaderPool {
  private readonly size: number;
  private readonly startWorker: StartWorker;
  private readonly idle: ReadingWorker[] = [];
  private readonly busy = new Map<ReadingWorker, Job>();
  private readonly waiting: Job[] = [];
  private whenNoneIsBusy: (() => void) | null = null;
  private closing: Promise<void> | null = null;

  constructor(size: number, startWorker: StartWorker = startThread) {
    this.size = size;
    this.startWorker = startWorker;
  }

  /**
   * @param signal when it aborts, the article is left, and the call fails with the signal's reason.
   * @throws PrecedentError `reader_failed` if the worker dies while reading the article. Fails once the pool is closed.
   */
  read(article: Article, signal?: AbortSignal): Promise<Reading> {
    return this.perform({ kind: 'read', article }, signal);
  }

  /** As `parsePosted`, but a large page doesn't hold up this thread. */
  parse(input: PostedArticle, signal?: AbortSignal): Promise<Article> {
    return this.perform({ kind: 'parse', input }, signal);
  }

  /** Reads an article only to tell how. */
  explain(article: Article, signal?: AbortSignal): Promise<ArticleExplanation> {
    return this.perform({ kind: 'explain', article }, signal);
  }

  /**
   * Articles not read yet fail. Each worker ends when it has left its article; one that doesn't is killed, if it
   * can be.
   */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private perform<Result>(task: WorkerTask, signal?: AbortSignal): Promise<Result> {
    if (this.closing) return Promise.reject(closed());
    if (signal?.aborted) return Promise.reject(signal.reason);
    return new Promise((resolve, reject) => {
      const job: Job = {
        task,
        resolve: (result) => settle(() => resolve(result as Result)),
        reject: (error) => settle(() => reject(error)),
      };
      const leave = () => {
        job.reject(signal!.reason);
        this.leave(job);
      };
      const settle = (report: () => void) => {
        signal?.removeEventListener('abort', leave);
        report();
      };
      signal?.addEventListener('abort', leave);
      this.waiting.push(job);
      this.assign();
    });
  }

  private leave(job: Job): void {
    const place = this.waiting.indexOf(job);
    if (place >= 0) this.waiting.splice(place, 1);
    for (const [worker, its] of this.busy) if (its === job) this.stop(worker);
  }

  private stop(worker: ReadingWorker): void {
    worker.give({ kind: 'stop' });
    const job = this.busy.get(worker);
    setTimeout(() => {
      if (this.busy.get(worker) === job) worker.kill?.();
    }, PATIENCE).unref();
  }

  private async end(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(closed());
    for (const worker of this.busy.keys()) this.stop(worker);
    await new Promise<void>((resolve) => {
      this.whenNoneIsBusy = resolve;
      this.assign();
    });
    await Promise.all(this.idle.splice(0).map((worker) => worker.end()));
  }

  private assign(): void {
    while (this.waiting.length > 0) {
      const worker = this.idle.pop() ?? (this.busy.size < this.size ? this.addWorker() : null);
      if (!worker) break;
      const job = this.waiting.shift()!;
      this.busy.set(worker, job);
      worker.give(job.task);
    }
    if (this.busy.size === 0) this.whenNoneIsBusy?.();
  }

  private addWorker(): ReadingWorker {
    const worker: ReadingWorker = this.startWorker({
      answered: (answer) => this.settle(worker, answer),
      died: (cause) => this.bury(worker, cause),
    });
    return worker;
  }

  private settle(worker: ReadingWorker, answer: WorkerAnswer): void {
    const job = this.busy.get(worker);
    if (!job) return;
    this.busy.delete(worker);
    this.idle.push(worker);
    if ('error' in answer) job.reject(receiveError(answer.error));
    else job.resolve(answer.result);
    this.assign();
  }

  /** When a worker dies, only its own article fails. The next one gets a new worker. */
  private bury(worker: ReadingWorker, cause: unknown): void {
    const job = this.busy.get(worker);
    this.busy.delete(worker);
    const place = this.idle.indexOf(worker);
    if (place >= 0) this.idle.splice(place, 1);
    job?.reject(crashed(job.task, cause));
    this.assign();
  }
}

function crashed(task: WorkerTask, cause: unknown): PrecedentError {
  const title =
    'article' in task ? task.article.title || task.article.id : (task.input.file ?? 'the article');
  return new PrecedentError(
    'reader_failed',
    `the reader crashed on "${title}": ${cause instanceof Error ? cause.message : String(cause)}`,
    'Try again with --workers 1. If it fails again, split the article.',
    { cause },
  );
}

function closed(): Error {
  return new Error('the pool of readers is closed');
}
