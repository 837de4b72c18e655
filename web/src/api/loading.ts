import type { Problem } from '@precedent/api';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decisionFollowed } from './api.ts';
import type { Outcome } from './request.ts';

export type Loaded<Value> =
  | { state: 'pending' }
  | { state: 'ready'; value: Value }
  | { state: 'failed'; problem: Problem };

/**
 * Loads the value for a key and re-renders its host. A new key discards the pending answer for the old one;
 * the same key is loaded once, and again when the archive has changed.
 */
export class Loading<Key, Value> implements ReactiveController {
  loaded: Loaded<Value> = { state: 'pending' };
  private key: Key | undefined;
  private revision = 0;
  private readonly host: ReactiveControllerHost;
  private readonly load: (key: Key) => Promise<Outcome<Value>>;

  constructor(host: ReactiveControllerHost, load: (key: Key) => Promise<Outcome<Value>>) {
    this.host = host;
    this.load = load;
    host.addController(this);
  }

  hostConnected(): void {}

  /**
   * Starts loading if `key` has changed.
   *
   * @param revision of the archive; if it has changed, the same key is loaded again.
   */
  ask(key: Key, revision = this.revision): void {
    const changed = revision !== this.revision;
    this.revision = revision;
    if (key !== this.key) {
      this.key = key;
      this.loaded = { state: 'pending' };
      void this.fetchWhenDecided(key);
    } else if (changed) void this.fetchWhenDecided(key);
  }

  /** Loads the same key again; the old value stays until the new one arrives. */
  async refresh(): Promise<void> {
    if (this.key !== undefined) await this.fetch(this.key);
  }

  /** Loads the same thing under a new key; the old value stays until the new one arrives. */
  async move(key: Key): Promise<void> {
    this.key = key;
    await this.fetch(key);
  }

  /**
   * A decision on its way may remove the id that is asked for. What shows the entity asks under the new id once it is
   * known, and the old one is never requested: what loads late, such as a drawing that waited for its script, would
   * otherwise be told that there is no such entity.
   */
  private async fetchWhenDecided(key: Key): Promise<void> {
    await decisionFollowed();
    if (key === this.key) await this.fetch(key);
  }

  private async fetch(key: Key): Promise<void> {
    const outcome = await this.load(key);
    if (key !== this.key) return;
    this.loaded = outcome.ok
      ? { state: 'ready', value: outcome.value }
      : { state: 'failed', problem: outcome.problem };
    this.host.requestUpdate();
  }
}
