import type { WorkerAnswer, WorkerOrder } from './worker-protocol.ts';

/** A thread or process that reads articles. */
export interface ReadingWorker {
  give(order: WorkerOrder): void;
  /** Ends it while it does nothing. */
  end(): Promise<void>;
  /** Ends it whatever it is doing. Threads can't: it would make the model's runtime abort the whole process. */
  kill?(): void;
}

/** What a worker reports. */
export interface WorkerEvents {
  answered(answer: WorkerAnswer): void;
  /** It ended without being told to. */
  died(cause: unknown): void;
}

export type StartWorker = (events: WorkerEvents) => ReadingWorker;
