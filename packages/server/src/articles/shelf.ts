import { setImmediate } from 'node:timers/promises';
import { stepToReading } from '@precedent/graph';
import type { Article, ReaderInfo, Reading, Reference } from '@precedent/model';
import type { AddOutcome, Archive } from '@precedent/store';

/** Where articles are put that were read. */
export interface Shelf {
  /** The reading of an article, if the archive has it from this reader. */
  known(article: Article, reader: ReaderInfo): Promise<Reading | null>;
  store(reading: Reading): Promise<AddOutcome>;
}

/** An archive as a shelf: its kept graph follows what is stored. */
export class ArchiveShelf implements Shelf {
  private readonly archive: Archive;
  private readonly reference: Reference;

  constructor(archive: Archive, reference: Reference) {
    this.archive = archive;
    this.reference = reference;
  }

  async known(article: Article, reader: ReaderInfo): Promise<Reading | null> {
    return (await this.archive.has(article, reader)) ? this.archive.reading(article.id) : null;
  }

  async store(reading: Reading): Promise<AddOutcome> {
    const step = await stepToReading(this.archive, this.reference, reading, () => setImmediate());
    return this.archive.add(reading, undefined, step ?? undefined);
  }
}
