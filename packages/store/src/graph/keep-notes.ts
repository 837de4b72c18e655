import { setImmediate } from 'node:timers/promises';
import type { BuildNote, GraphToKeep } from '@precedent/model';
import type { Engine } from '../sql/engine.ts';
import { isWhole, lockState } from './graph-state.ts';
import { clearNotes, insertNotes } from './write-notes.ts';

/** Notes in one transaction, which others wait for. */
const PART = 2000;

/** Keeps what a build found out, unless another process does or the archive keeps another graph by now. */
export async function keepNotes(
  engine: Engine,
  { sequence, basis, notes }: Pick<GraphToKeep, 'sequence' | 'basis' | 'notes'>,
): Promise<void> {
  if (notes === null) return;
  // Whoever writes them marks them with a number that no change has.
  const mark = -2 - Math.floor(Math.random() * 2 ** 30);
  const write = (
    expected: (kept: number) => boolean,
    work: (db: Parameters<typeof clearNotes>[0]) => Promise<void>,
    next = mark,
  ) =>
    engine.db.transaction().execute(async (db) => {
      const state = await lockState(db);
      if (!isWhole(state, basis) || state.sequence !== sequence || !expected(state.notes)) return false;
      await work(db);
      await db.updateTable('graph_state').set({ notes: next }).where('number', '=', 1).execute();
      return true;
    });
  const isOurs = (kept: number) => kept === mark;
  if (!(await write((kept) => kept !== sequence, clearNotes))) return;
  for (const part of partsOf(notes, PART)) {
    if (!(await write(isOurs, (db) => insertNotes(engine, db, part)))) return;
    await setImmediate();
  }
  await write(isOurs, async () => {}, sequence);
}

export function* partsOf(notes: Iterable<BuildNote>, size: number): Iterable<BuildNote[]> {
  let part: BuildNote[] = [];
  for (const note of notes) {
    part.push(note);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
