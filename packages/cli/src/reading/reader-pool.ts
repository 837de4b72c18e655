import { Worker } from 'node:worker_threads';
import { type Article, type ErrorCode, PrecedentError, type Reading } from '@precedent/model';

/** What a worker thread is sent: an article to read, or the order to stop reading one. */
export type WorkerTask = Article | 'stop';

/** A worker thread's reply to one article. */
export type WorkerAnswer =
  | { reading: Reading }
  | { error: { code: ErrorCode; message: string; remedy: string } | { code: null; message: string } };

interface Task {
  article: Article;
  resolve(reading: Reading): void;
  reject(error: unknown): void;
}

/** The part of a worker thread that the pool uses, so that tests can replace it. */
export type WorkerThread = Pick<Worker, 'on' | 'postMessage' | 'terminate'>;

/** Reads articles in worker threads. */
export class ReaderPool {
  private readonly startWorker: () => WorkerThread;
  private readonly idle: WorkerThread[] = [];
  private readonly busy = new Map<WorkerThread, Task>();
  private readonly waiting: Task[] = [];
  private whenNoneIsBusy: (() => void) | null = null;
  private closing: Promise<void> | null = null;

  constructor(size: number, startWorker: () => WorkerThread = startReadingWorker) {
    this.startWorker = startWorker;
    for (let started = 0; started < size; started++) this.addWorker();
  }

  /** @throws PrecedentError `reader_failed` if the worker dies while reading the article. Fails once the pool is closed. */
  read(article: Article): Promise<Reading> {
    if (this.closing) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      this.waiting.push({ article, resolve, reject });
      this.assign();
    });
  }

  /**
   * Articles not read yet fail. Each worker ends when it has stopped reading, after a sentence at most: ended
   * earlier, it would make the model's runtime abort the process.
   */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    for (const { reject } of this.waiting.splice(0)) reject(closed());
    for (const worker of this.busy.keys()) worker.postMessage('stop' satisfies WorkerTask);
    await new Promise<void>((resolve) => {
      this.whenNoneIsBusy = resolve;
      this.assign();
    });
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  private addWorker(): void {
    const worker = this.startWorker();
    worker.on('message', (answer: WorkerAnswer) => this.settle(worker, answer));
    worker.on('error', (error) => this.replace(worker, error));
    this.idle.push(worker);
  }

  private assign(): void {
    while (this.idle.length > 0 && this.waiting.length > 0) {
      const [worker, task] = [this.idle.pop()!, this.waiting.shift()!];
      this.busy.set(worker, task);
      worker.postMessage(task.article);
    }
    if (this.busy.size === 0) this.whenNoneIsBusy?.();
  }

  private settle(worker: WorkerThread, answer: WorkerAnswer): void {
    const task = this.busy.get(worker);
    if (!task) return;
    this.busy.delete(worker);
    this.idle.push(worker);
    if ('reading' in answer) task.resolve(answer.reading);
    else task.reject(errorFrom(answer.error));
    this.assign();
  }

  /** When a worker dies, only its own article fails. */
  private replace(worker: WorkerThread, cause: unknown): void {
    const task = this.busy.get(worker);
    this.busy.delete(worker);
    const place = this.idle.indexOf(worker);
    if (place >= 0) this.idle.splice(place, 1);
    if (!task) return;
    const title = task.article.title || task.article.id;
    task.reject(
      new PrecedentError(
        'reader_failed',
        `the reader crashed on "${title}": ${cause instanceof Error ? cause.message : String(cause)}`,
        'Try again with --workers 1. If it fails again, split the article.',
        { cause },
      ),
    );
    this.addWorker();
    this.assign();
  }
}

/**
 * Megabytes of a worker's heap for short-lived objects. With fewer than Node's default, two workers take 30 MB
 * less and no more time.
 */
const YOUNG_HEAP = 8;

function startReadingWorker(): WorkerThread {
  return new Worker(new URL('./reading-worker.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_HEAP },
  });
}

function closed(): Error {
  return new Error('the pool of readers is closed');
}

function errorFrom(error: Extract<WorkerAnswer, { error: unknown }>['error']): Error {
  if (error.code === null) return new Error(error.message);
  return new PrecedentError(error.code, error.message, error.remedy);
}
