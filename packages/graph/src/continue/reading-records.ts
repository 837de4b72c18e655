import type { Reading } from '@precedent/model';
import { NO_TIES } from '../build/resolution/decide/ties.ts';
import { type RecordContext, recordEntities } from '../build/resolution/records/entity-record.ts';
import { encodeRecord, type PlacedRecord } from './placed-record.ts';

/** The records of a reading in its order; none if there is no reading. */
export function recordsOf(reading: Reading | null, context: RecordContext): PlacedRecord[] {
  if (reading === null) return [];
  const places = new Map(reading.entities.map(({ id }, place) => [id, place]));
  return [...recordEntities(reading, context)].map(([id, record]) => ({
    record,
    place: places.get(id)!,
    ties: NO_TIES,
  }));
}

/** Those of some records that are not among others in every detail that is kept of them. */
export function recordsNotIn(
  records: readonly PlacedRecord[],
  others: readonly PlacedRecord[],
): PlacedRecord[] {
  const known = new Set(others.map((one) => JSON.stringify(encodeRecord(one))));
  return records.filter((one) => !known.has(JSON.stringify(encodeRecord(one))));
}
