import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outcome, Problem } from './api.ts';

export type Loaded<Value> =
  | { state: 'pending' }
  | { state: 'ready'; value: Value }
  | { state: 'failed'; problem: Problem };

/**
 * Loads what belongs to a key and re-renders its host. A new key discards the answer still on its
 * way for the old one; the same key loads once.
 */
export class Loading<Key, Value> implements ReactiveController {
  loaded: Loaded<Value> = { state: 'pending' };
  private key: Key | undefined;
  private readonly host: ReactiveControllerHost;
  private readonly load: (key: Key) => Promise<Outcome<Value>>;

  constructor(host: ReactiveControllerHost, load: (key: Key) => Promise<Outcome<Value>>) {
    this.host = host;
    this.load = load;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Starts loading where `key` is not what is loaded. */
  ask(key: Key): void {
    if (key === this.key) return;
    this.reload(key);
  }

  async reload(key: Key): Promise<void> {
    this.key = key;
    this.loaded = { state: 'pending' };
    const outcome = await this.load(key);
    if (key !== this.key) return;
    this.loaded = outcome.ok
      ? { state: 'ready', value: outcome.value }
      : { state: 'failed', problem: outcome.problem };
    this.host.requestUpdate();
  }
}
