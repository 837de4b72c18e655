import { PrecedentError } from '@precedent/model';
import type { ReadingWithOrigin } from '../archive.ts';
import { checkReading, refuseUnstorableText } from './check-reading.ts';
import type { Engine } from './engine.ts';
import { type AddedOrRefused, type ReadingToAdd, writeReadings } from './write-readings.ts';

/** Adds readings in one transaction. An error is about the reading in its place. */
export async function addAll(
  engine: Engine,
  readings: readonly ReadingWithOrigin[],
): Promise<AddedOrRefused[]> {
  const checked = readings.map(check);
  const items = checked.flatMap((one) => (one instanceof PrecedentError ? [] : one));
  const written = (await writeReadings(engine, items)).values();
  return checked.map((one) => (one instanceof PrecedentError ? one : written.next().value!));
}

function check({ reading, origin }: ReadingWithOrigin): ReadingToAdd | PrecedentError {
  try {
    if (origin) refuseUnstorableText(origin.file, 'the path of the file');
    return { reading: checkReading(reading), origin: origin ?? null };
  } catch (error) {
    if (error instanceof PrecedentError && error.code === 'invalid_input') return error;
    throw error;
  }
}
