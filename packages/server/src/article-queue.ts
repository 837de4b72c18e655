import type { Reader, Reading } from '@precedent/model';
import { parseArticle } from '@precedent/reader';
import type { AddOutcome, Archive } from '@precedent/store';

type ArticleInput = Parameters<typeof parseArticle>[0];

export interface Added {
  outcome: AddOutcome;
  reading: Reading;
}

/**
 * Reads articles one after another and stores them. They are not read in parallel because one reading
 * already uses every core, and its memory grows with the article.
 */
export class ArticleQueue {
  private readonly archive: Archive;
  private readonly createReader: () => Promise<Reader>;
  private readonly stop: AbortSignal;
  private reader: Promise<Reader> | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** @param stop when it aborts, articles that are not stored yet are refused. */
  constructor(archive: Archive, createReader: () => Promise<Reader>, stop: AbortSignal) {
    this.archive = archive;
    this.createReader = createReader;
    this.stop = stop;
  }

  /** @throws PrecedentError if the input isn't an article, or if the reader or the archive fails. */
  add(input: ArticleInput): Promise<Added> {
    const added = this.last
      .then(() => this.read(input))
      .catch((error) => {
        // Once the server is stopping, that is the reason to report, whatever the error.
        this.stop.throwIfAborted();
        throw error;
      });
    this.last = added.catch(() => undefined);
    return added;
  }

  private async read(input: ArticleInput): Promise<Added> {
    this.stop.throwIfAborted();
    const article = parseArticle(input);
    const reader = await this.openReader();
    const known = (await this.archive.has(article, reader.info)) && (await this.archive.reading(article.id));
    if (known) return { outcome: 'unchanged', reading: known };
    const reading = await reader.read(article);
    return { outcome: await this.archive.add(reading), reading };
  }

  /** The shared reader; if creating it fails, the next call tries again. */
  private openReader(): Promise<Reader> {
    this.reader ??= this.createReader().catch((error) => {
      this.reader = null;
      throw error;
    });
    return this.reader;
  }
}
