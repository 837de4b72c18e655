import { type BodyOffice, type Candidate, type Entity, toCandidates } from '@precedent/model';
import type { Query } from '../query/query.ts';

/** One query that a question may mean. */
export interface Reading {
  query: Query;
  /** Lower is likelier: those of a higher rank count only if none of a lower rank gives an answer. */
  rank: number;
  /** What the answer says about the choices made. */
  notes: readonly string[];
  /** What was chosen where words mean several things. */
  chosen: readonly Candidate[];
}

/** A reading in the making. */
export function start(query: Query): Reading {
  return { query, rank: 0, notes: [], chosen: [] };
}

/** Each reading with each of several things in it; a single thing leaves no choice to report. */
export function choose<Thing extends Entity | BodyOffice>(
  readings: readonly Reading[],
  things: readonly { thing: Thing; rank: number; note: string | null }[],
  put: (query: Query, thing: Thing) => Query,
): Reading[] {
  return readings.flatMap((reading) =>
    things.map(({ thing, rank, note }) => ({
      query: put(reading.query, thing),
      rank: reading.rank + rank,
      notes: note === null ? reading.notes : [...reading.notes, note],
      chosen: things.length > 1 ? [...reading.chosen, ...toCandidates([thing])] : reading.chosen,
    })),
  );
}
