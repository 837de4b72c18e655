import type { Problem } from '@precedent/api';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome } from './request.ts';

export type Loaded<Value> =
  | { state: 'pending' }
  | { state: 'ready'; value: Value }
  | { state: 'failed'; problem: Problem };

/**
 * Loads what belongs to a key and re-renders its host. A new key discards the answer still on its
 * way for the old one; the same key loads once, and again when the archive changed.
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
   * Starts loading where `key` is not what is loaded.
   *
   * @param revision of the archive: where it is another one the same is loaded again.
   */
  ask(key: Key, revision = this.revision): void {
    const changed = revision !== this.revision;
    this.revision = revision;
    if (key !== this.key) this.reload(key);
    else if (changed) this.refresh();
  }

  /** Loads the same key again; what was loaded stays until the new answer is there. */
  refresh(): void {
    if (this.key !== undefined) void this.fetch(this.key);
  }

  /** Loads what the same thing is under another key; what was loaded stays until then. */
  move(key: Key): void {
    this.key = key;
    void this.fetch(key);
  }

  async reload(key: Key): Promise<void> {
    this.key = key;
    this.loaded = { state: 'pending' };
    await this.fetch(key);
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
