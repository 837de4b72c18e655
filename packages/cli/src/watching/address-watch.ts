import type { Archive } from '@precedent/store';
import type { FoundFile } from '../input/find-files.ts';

/** A page or feed that is fetched again and again; of a feed, only articles that are neither archived nor were tried before. */
export class AddressWatch {
  private readonly address: string;
  private readonly archive: Archive;
  private readonly every: number;
  private readonly tried = new Set<string>();
  private due = 0;

  /** @param every milliseconds between two fetches. */
  constructor(address: string, archive: Archive, every: number) {
    this.address = address;
    this.archive = archive;
    this.every = every;
  }

  async next(): Promise<FoundFile[]> {
    const now = performance.now();
    if (now < this.due) return [];
    this.due = now + this.every;
    const archived = new Set((await this.archive.articles()).map(({ url }) => url));
    const isKnown = (url: string) => {
      if (url === '') return false;
      const isOld = archived.has(url) || this.tried.has(url);
      this.tried.add(url);
      return isOld;
    };
    return [{ path: this.address, name: this.address, isKnown }];
  }

  /** Fetches its articles again next time. */
  retry(): void {
    this.tried.clear();
  }
}
