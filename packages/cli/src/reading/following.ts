import { MOST_STEPS, removeFollowed, stepToReading } from '@precedent/graph';
import type { Reading, Reference } from '@precedent/model';
import type { AddOutcome, Archive, Origin } from '@precedent/store';

/** How readings are stored and articles removed. */
export interface Storing {
  add(reading: Reading, origin?: Origin): Promise<AddOutcome>;
  remove(articleId: string): Promise<boolean>;
}

/**
 * An archive whose kept graph follows each reading that replaces another, as long as that is quicker than building it again:
 * the archive doesn't keep the previous reading, so the next question could not follow it.
 */
export class Following implements Storing {
  private readonly archive: Archive;
  private readonly reference: Reference;
  private stepsLeft: number;

  /** @param expected the number of changes, as far as it is known. */
  constructor(archive: Archive, reference: Reference, expected: number) {
    this.archive = archive;
    this.reference = reference;
    this.stepsLeft = expected > MOST_STEPS ? 0 : MOST_STEPS;
  }

  async add(reading: Reading, origin?: Origin): Promise<AddOutcome> {
    if (this.stepsLeft === 0) return this.archive.add(reading, origin);
    if (await this.archive.has(reading.article, reading.reader)) return 'unchanged';
    const step = await stepToReading(this.archive, this.reference, reading);
    // What can't be followed once has to be built, with all that comes after it.
    this.stepsLeft = step === null ? 0 : this.stepsLeft - 1;
    return this.archive.add(reading, origin, step ?? undefined);
  }

  remove(articleId: string): Promise<boolean> {
    return removeFollowed(this.archive, this.reference, articleId);
  }
}
