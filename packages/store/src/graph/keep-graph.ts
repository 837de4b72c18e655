import type { GraphStep, GraphToKeep } from '@precedent/model';
import type { Kysely } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphStateRow } from '../sql/tables.ts';
import { compareGraphs, type GraphBefore } from './compare-graphs.ts';
import { isWhole, lockState, readState, setState } from './graph-state.ts';
import { keepFindings } from './keep-findings.ts';
import { keepNotes } from './keep-notes.ts';
import { clear, keepWhole } from './keep-whole.ts';
import { writeChanges } from './write-changes.ts';
import { deleteNotes, insertNotes } from './write-notes.ts';

/**
 * Keeps a built graph in the archive, unless the archive has it or a later one already.
 *
 * @param before the graph that was kept last, if it is known: then only what differs from it is written, in one
 *   transaction. A fact that is the same object in both must not have changed.
 * @returns false if another process writes the graph at the same time.
 */
export async function keepGraph(
  engine: Engine,
  graph: GraphToKeep,
  before: GraphBefore | null,
): Promise<boolean> {
  const isThere = await keepRows(engine, graph, before);
  if (isThere) {
    await keepNotes(engine, graph);
    await keepFindings(engine, graph);
  }
  return isThere;
}

async function keepRows(engine: Engine, graph: GraphToKeep, before: GraphBefore | null): Promise<boolean> {
  if (isKept(await readState(engine.db), graph)) return true;
  if (before && (await keepDifference(engine, graph, before))) return true;
  if (isKept(await readState(engine.db), graph)) return true;
  const isWritten = await keepWhole(engine, graph);
  await engine.gatherStatistics();
  return isWritten;
}

/**
 * Brings a kept graph up to date by what a change to an article changes.
 *
 * @param from the change up to which it is kept.
 * @returns false if the archive keeps another graph by now.
 */
export async function continueGraph(engine: Engine, step: GraphStep, from: number): Promise<boolean> {
  return engine.db.transaction().execute((db) => takeStep(engine, db, step, from));
}

/** The same in a transaction with other changes. */
export async function takeStep(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  step: GraphStep,
  from: number,
): Promise<boolean> {
  const { sequence, basis, moreCopies, notes, replacedNotes } = step;
  const state = await lockState(db);
  if (!isWhole(state, basis) || state.sequence !== from || state.notes !== from) return false;
  await writeChanges(engine, db, step, step);
  await deleteNotes(engine, db, replacedNotes);
  await insertNotes(engine, db, notes);
  const copies = state.copies + moreCopies;
  const further = { notes: sequence, copies, ...findingsAfter(state, sequence) };
  await setState(db, { sequence, basis, writer: null, ...further });
  return true;
}

/** What has changed of them is to be derived; if they were not kept, they are not now. */
function findingsAfter(before: GraphStateRow, sequence: number): { findings: number } {
  return { findings: before.findings === before.sequence ? sequence : -1 };
}

export async function dropGraph({ db }: Engine): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockState(trx);
    await clear(trx);
  });
}

/** False if the rows are not those of the graph before. */
async function keepDifference(engine: Engine, graph: GraphToKeep, before: GraphBefore): Promise<boolean> {
  const changes = compareGraphs(before, graph);
  return engine.db.transaction().execute(async (db) => {
    const state = await lockState(db);
    if (state?.sequence !== before.sequence || !isWhole(state, graph.basis)) return false;
    await writeChanges(engine, db, graph, changes);
    const { sequence, basis, copies } = graph;
    await setState(db, { sequence, basis, writer: null, copies, ...findingsAfter(state, sequence) });
    return true;
  });
}

function isKept(state: GraphStateRow | null, { sequence, basis }: GraphToKeep): boolean {
  return isWhole(state, basis) && state.sequence >= sequence;
}
