import type { Changes } from '@precedent/api';
import { changesAddress } from './api.ts';

/** Milliseconds without further changes before the page loads again. */
const REST = 300;

/** Milliseconds before the page asks again for changes, if the server refused. A lost connection returns by itself. */
const AGAIN = 30_000;

/**
 * Follows the archive while the page is open. `refresh` runs after changes, one run at a time, and once more
 * if something changed meanwhile.
 */
export class LiveChanges {
  private readonly refresh: (changes: number) => Promise<void>;
  private source: EventSource | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private againTimer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private waiting = 0;

  /** @param refresh called with the number of changes. */
  constructor(refresh: (changes: number) => Promise<void>) {
    this.refresh = refresh;
  }

  /** @param since the latest change that the page already shows. */
  start(since: number): void {
    if (this.source) return;
    const source = new EventSource(changesAddress(since));
    this.source = source;
    let seen = since;
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED && this.source === source) this.startAgain(seen);
    });
    source.addEventListener('change', (event: MessageEvent<string>) => {
      seen = Number(event.lastEventId);
      const { total } = JSON.parse(event.data) as Changes;
      this.waiting += Math.max(1, total);
      this.schedule();
    });
  }

  stop(): void {
    this.source?.close();
    this.source = null;
    clearTimeout(this.timer);
    clearTimeout(this.againTimer);
  }

  private startAgain(since: number): void {
    this.source = null;
    clearTimeout(this.againTimer);
    this.againTimer = setTimeout(() => this.start(since), AGAIN);
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (!this.running) this.timer = setTimeout(() => void this.run(), REST);
  }

  private async run(): Promise<void> {
    const changes = this.waiting;
    this.waiting = 0;
    this.running = true;
    try {
      await this.refresh(changes);
    } finally {
      this.running = false;
      if (this.waiting > 0) this.schedule();
    }
  }
}
