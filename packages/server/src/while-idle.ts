import { PrecedentError } from '@precedent/model';

/** Milliseconds without a request after which something is derived. */
const IDLE = 2000;

/** Does what may be done at any time while nobody asks, step by step: each takes up to some hundred milliseconds. */
export class WhileIdle {
  private readonly steps: readonly (() => Promise<boolean>)[];
  private readonly log: (line: string) => void;
  private timer: NodeJS.Timeout | undefined;
  private requests = 0;

  /** @param steps each says whether there may be more for it to do. */
  constructor(steps: readonly (() => Promise<boolean>)[], log: (line: string) => void) {
    this.steps = steps;
    this.log = log;
  }

  /** Somebody asks: what is to be done waits. */
  wait(): void {
    this.requests += 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.work(), IDLE).unref();
  }

  stop(): void {
    this.requests += 1;
    clearTimeout(this.timer);
  }

  /** What fails, because the archive has changed meanwhile or is locked, is tried again after the next request. */
  private async work(): Promise<void> {
    const { requests } = this;
    try {
      for (const step of this.steps) while (requests === this.requests && (await step()));
    } catch (error) {
      if (!(error instanceof PrecedentError))
        this.log(`what was to be done while nobody asks failed: ${error}`);
    }
  }
}
