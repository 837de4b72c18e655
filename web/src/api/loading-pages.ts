import type { ReactiveControllerHost } from 'lit';
import { type Loaded, Loading } from './loading.ts';
import type { Outcome } from './request.ts';

/** Loads a list page by page, and re-renders its host. When the archive changes, it begins again with the first page. */
export class LoadingPages<Key, Page extends { next: string | null }> {
  private readonly host: ReactiveControllerHost;
  private readonly load: (key: Key, cursor: string | null) => Promise<Outcome<Page>>;
  private readonly unite: (before: Page, next: Page) => Page;
  private readonly first: Loading<Key, Page>;
  private key: Key | undefined;
  /** A first page, with those after it. */
  private further: { first: Page; all: Page } | null = null;

  /** @param unite makes one page of several and the next. */
  constructor(
    host: ReactiveControllerHost,
    load: (key: Key, cursor: string | null) => Promise<Outcome<Page>>,
    unite: (before: Page, next: Page) => Page,
  ) {
    this.host = host;
    this.load = load;
    this.unite = unite;
    this.first = new Loading(host, (key) => load(key, null));
  }

  /** All pages that are loaded, as one. */
  get loaded(): Loaded<Page> {
    const { loaded } = this.first;
    if (loaded.state !== 'ready' || this.further?.first !== loaded.value) return loaded;
    return { state: 'ready', value: this.further.all };
  }

  /** As {@link Loading.ask}. */
  ask(key: Key, revision: number): void {
    this.key = key;
    this.first.ask(key, revision);
  }

  /** Loads the page after those that are loaded. */
  async loadNext(): Promise<void> {
    const known = readyValue(this.loaded);
    const first = readyValue(this.first.loaded);
    if (known === null || first === null || known.next === null) return;
    const outcome = await this.load(this.key!, known.next);
    // The list may have begun again, or somebody has clicked twice.
    if (!outcome.ok || readyValue(this.loaded) !== known) return;
    this.further = { first, all: this.unite(known, outcome.value) };
    this.host.requestUpdate();
  }
}

function readyValue<Value>(loaded: Loaded<Value>): Value | null {
  return loaded.state === 'ready' ? loaded.value : null;
}
