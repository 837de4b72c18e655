import type { ChangeFeed } from '../change-feed.ts';
import { type AlertParts, checkAlerts } from './check-alerts.ts';

/** Milliseconds after which messages that did not arrive are sent again. */
const RETRY = 60_000;

/** Checks all alerts when the server starts and after each change; nothing if the archive can only be read. */
export function watchAlerts(parts: AlertParts, feed: ChangeFeed, stop: AbortSignal): void {
  parts.archive.refuseIfReadOnly().then(
    () => new AlertWatcher(parts, stop).follow(feed),
    () => {},
  );
}

/** Makes one check after the other. */
class AlertWatcher {
  private readonly parts: AlertParts;
  private readonly stop: AbortSignal;
  private again = false;
  private checking = false;

  constructor(parts: AlertParts, stop: AbortSignal) {
    this.parts = parts;
    this.stop = stop;
  }

  follow(feed: ChangeFeed): void {
    if (this.stop.aborted) return;
    const leave = feed.follow(null, () => this.check());
    const timer = setInterval(() => this.check(), RETRY).unref();
    this.stop.addEventListener('abort', () => {
      leave();
      clearInterval(timer);
    });
    this.check();
  }

  private check(): void {
    this.again = true;
    if (!this.checking) void this.run();
  }

  private async run(): Promise<void> {
    this.checking = true;
    while (this.again && !this.isEnding()) {
      this.again = false;
      try {
        await checkAlerts(this.parts);
      } catch (error) {
        // Locked: the next change or the timer tries again.
        if (!this.isEnding())
          this.parts.warn(`alerts were not checked: ${error instanceof Error ? error.message : error}`);
      }
    }
    this.checking = false;
  }

  /** Whoever ends a server may close the archive first. */
  private isEnding(): boolean {
    return this.stop.aborted || this.parts.archive.isClosed;
  }
}
