import { MOST_WAITING, MOST_WAITING_TEXT } from '../limits.ts';

/** The queue is full; its message says of what. */
export class QueueFull extends Error {}

/** Does a few jobs at once. The others wait their turn, unless there are too many. */
export class JobQueue {
  private readonly width: number;
  private running = 0;
  /** Sizes of the waiting jobs, first come, by what begins them. */
  private readonly waiting = new Map<() => void, number>();
  private waitingSize = 0;

  constructor(width: number) {
    this.width = width;
  }

  /**
   * @param size of what waits with the job, in characters
   * @param signal takes a waiting job out of the queue: the call fails with its reason.
   * @throws QueueFull
   */
  async run<Result>(work: () => Promise<Result>, size: number, signal: AbortSignal): Promise<Result> {
    await this.enter(size, signal);
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private enter(size: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.running < this.width) {
      this.running++;
      return Promise.resolve();
    }
    if (this.waiting.size >= MOST_WAITING || this.waitingSize + size > MOST_WAITING_TEXT)
      throw new QueueFull('Too many articles are waiting to be read.');
    return new Promise((resolve, reject) => {
      const begin = () => {
        this.remove(begin);
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.remove(begin);
        reject(signal.reason);
      };
      this.waiting.set(begin, size);
      this.waitingSize += size;
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  private remove(begin: () => void): void {
    this.waitingSize -= this.waiting.get(begin)!;
    this.waiting.delete(begin);
  }

  /** Hands the place to the next job. */
  private leave(): void {
    const [next] = this.waiting.keys();
    if (next) next();
    else this.running--;
  }
}
