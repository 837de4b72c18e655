import { setImmediate } from 'node:timers/promises';
import { PrecedentError } from '@precedent/model';

/** Does what may be done at any time while nobody asks, step by step: each takes up to some hundred milliseconds. */
export class WhileIdle {
  private readonly steps: readonly (() => Promise<boolean>)[];
  private readonly after: number;
  private readonly log: (line: string) => void;
  private timer: NodeJS.Timeout | undefined;
  private requests = 0;

  /**
   * @param steps each says whether there may be more for it to do.
   * @param after milliseconds without a request after which they are begun.
   */
  constructor(steps: readonly (() => Promise<boolean>)[], after: number, log: (line: string) => void) {
    this.steps = steps;
    this.after = after;
    this.log = log;
  }

  /** Somebody asks: what is to be done waits. */
  wait(): void {
    this.requests += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), this.after).unref();
  }

  stop(): void {
    this.requests += 1;
    clearTimeout(this.timer);
  }

  /** What fails, because the archive has changed meanwhile or is locked, is tried again after the next request. */
  private async work(): Promise<void> {
    const { requests } = this;
    try {
      // Requests that have come meanwhile are heard of between two steps.
      for (const step of this.steps)
        while (requests === this.requests && (await step())) await setImmediate();
    } catch (error) {
      if (!(error instanceof PrecedentError))
        this.log(`what was to be done while nobody asks failed: ${error}`);
    }
  }
}
