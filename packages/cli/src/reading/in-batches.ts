import type { ReadOutcome } from './read-all.ts';

export type MadeReading = Extract<ReadOutcome, { kind: 'read' }>;

/** Readings in one transaction. */
const MOST_READINGS = 500;
/** In characters of text, so that a batch fits into memory. */
const MOST_TEXT = 4_000_000;

/**
 * The same outcomes, with readings that were made elsewhere gathered. If the outcomes end with an error, what came before
 * it is given first.
 */
export async function* inBatches(
  outcomes: AsyncIterable<ReadOutcome>,
): AsyncIterable<Exclude<ReadOutcome, MadeReading> | MadeReading | MadeReading[]> {
  const batch = new Batch();
  try {
    for await (const outcome of outcomes) {
      const isMade = outcome.kind === 'read' && outcome.isMade === true;
      if (!isMade) yield* batch.take();
      if (!isMade) yield outcome;
      else if (batch.isFullWith(outcome)) yield* batch.take();
    }
  } catch (error) {
    yield* batch.take();
    throw error;
  }
  yield* batch.take();
}

class Batch {
  private readings: MadeReading[] = [];
  private text = 0;

  isFullWith(outcome: MadeReading): boolean {
    this.readings.push(outcome);
    this.text += outcome.reading.article.text.length;
    return this.readings.length >= MOST_READINGS || this.text >= MOST_TEXT;
  }

  *take(): Iterable<MadeReading[]> {
    const { readings } = this;
    this.readings = [];
    this.text = 0;
    if (readings.length > 0) yield readings;
  }
}
