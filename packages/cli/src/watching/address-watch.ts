import type { Archive } from '@precedent/store';
import type { Context } from '../context.ts';
import type { FoundFile } from '../input/find-files.ts';

/** A page or feed that is fetched again and again; of a feed, only articles that are neither archived nor were tried before. */
export class AddressWatch {
  private readonly address: string;
  private readonly archive: Archive;
  private readonly every: number;
  private readonly context: Pick<Context, 'fetcher' | 'now'>;
  private readonly tried = new Set<string>();
  private due = 0;
  private remembered = false;

  /** @param every milliseconds between two fetches. */
  constructor(address: string, archive: Archive, every: number, context: Pick<Context, 'fetcher' | 'now'>) {
    this.address = address;
    this.archive = archive;
    this.every = every;
    this.context = context;
  }

  async next(): Promise<FoundFile[]> {
    const now = performance.now();
    if (now < this.due) return [];
    this.due = now + this.every;
    await this.remember();
    const archived = new Set((await this.archive.articles()).map(({ url }) => url));
    const isKnown = (url: string) => {
      if (url === '') return false;
      const isOld = archived.has(url) || this.tried.has(url);
      this.tried.add(url);
      return isOld;
    };
    return [{ path: this.address, name: this.address, isKnown }];
  }

  /** All that it had is in the archive: the next run need not fetch the same again. */
  async finish(): Promise<void> {
    const validators = (await this.context.fetcher()).lastOf(this.address);
    if (validators) await this.archive.keepFetched(this.address, validators, this.context.now());
  }

  /** Fetches its articles again next time. */
  async retry(): Promise<void> {
    this.tried.clear();
    (await this.context.fetcher()).forget(this.address);
  }

  /** Once: which version an earlier run has added. */
  private async remember(): Promise<void> {
    if (this.remembered) return;
    this.remembered = true;
    const validators = await this.archive.fetched(this.address);
    if (validators) (await this.context.fetcher()).remember(this.address, validators);
  }
}
