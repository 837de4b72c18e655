import type { Reading } from '@precedent/model';
import type { Use } from './offices/name-offices.ts';
import type { Shared } from './offices/settling-pass.ts';
import type { Ties } from './resolution/decide/ties.ts';
import type { EntityRecord } from './resolution/records/entity-record.ts';
import type { TracedPair, TracedSeat } from './resolution/tell/traced-seat.ts';

/** What claims of an article share with others. */
export interface TracedReading {
  reading: Reading;
  /** The article that it is a copy of. */
  copyOf: string | null;
  shared: { certain: Shared; all: Shared };
  uses: readonly Use[];
  /** Of the offices in its claims, before they were settled. */
  bodies: readonly string[];
}

/** How a graph was built, as far as a later build can go on from it. */
export interface BuildTrace {
  seats: readonly TracedSeat[];
  pairs: readonly TracedPair[];
  /** What people decided about records. */
  tied: ReadonlyMap<EntityRecord, Ties>;
  readings: readonly TracedReading[];
}
