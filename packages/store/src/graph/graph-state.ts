import { PrecedentError } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphStateRow } from '../sql/tables.ts';

/** Null in a damaged archive. */
export async function readState(db: Kysely<ArchiveTables>): Promise<GraphStateRow | null> {
  return (await db.selectFrom('graph_state').selectAll().where('number', '=', 1).executeTakeFirst()) ?? null;
}

/** Reads it and keeps others from writing the rows of the graph until the transaction ends. */
export async function lockState(db: Kysely<ArchiveTables>): Promise<GraphStateRow | null> {
  await db
    .updateTable('graph_state')
    .set((eb) => ({ sequence: eb.ref('sequence') }))
    .where('number', '=', 1)
    .execute();
  return readState(db);
}

/** What stays as it is unless it is set. */
type Kept = 'number' | 'notes' | 'findings' | 'copies';

export async function setState(
  db: Kysely<ArchiveTables>,
  state: Omit<GraphStateRow, Kept> & Partial<Pick<GraphStateRow, Exclude<Kept, 'number'>>>,
): Promise<void> {
  await db.updateTable('graph_state').set(state).where('number', '=', 1).execute();
}

/** Whether the rows are those of a graph, up to whatever change. */
export function isWhole<State extends GraphStateRow>(state: State | null, basis: string): state is State {
  return state !== null && state.writer === null && state.basis === basis;
}

/** The change up to which the rows are those of a graph, if that is the last one of the archive; else null. */
export async function currentSequence(db: Kysely<ArchiveTables>, basis: string): Promise<number | null> {
  // In one query: it is asked before each read.
  const { rows } = await sql<GraphStateRow & { latest: number | null }>`
    select s.*, (select max(sequence) from changes) as latest from graph_state s where number = 1`.execute(
    db,
  );
  const state = rows[0] ?? null;
  return isWhole(state, basis) && state.sequence === (state.latest ?? 0) ? state.sequence : null;
}

/** The change up to which both the rows and the notes are those of a graph, though the archive may have changed since. */
export async function continuedSequence(db: Kysely<ArchiveTables>, basis: string): Promise<number | null> {
  const state = await readState(db);
  return isWhole(state, basis) && state.notes === state.sequence ? state.sequence : null;
}

/** The change up to which both are those of a graph, if that is the last one of the archive; else null. */
export async function notedSequence(db: Kysely<ArchiveTables>, basis: string): Promise<number | null> {
  const sequence = await currentSequence(db, basis);
  return sequence !== null && (await continuedSequence(db, basis)) === sequence ? sequence : null;
}

/**
 * Reads rows of the graph, in one snapshot.
 *
 * @param sequenceOf the change up to which they are to be used.
 * @throws PrecedentError `archive_locked` if they are no longer those of the graph up to this change.
 */
export async function readCurrent<Result>(
  { db, location }: Engine,
  { sequence, basis }: { sequence: number; basis: string },
  read: (db: Kysely<ArchiveTables>) => Promise<Result>,
  sequenceOf = currentSequence,
): Promise<Result> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute(async (trx) => {
    if ((await sequenceOf(trx, basis)) === sequence) return read(trx);
    throw new PrecedentError(
      'archive_locked',
      `the archive ${location} changed while it was read`,
      'Ask again.',
    );
  });
}
