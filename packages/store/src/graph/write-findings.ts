import { type Fact, type Findings, type Matter, mattersTouched } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphConflictRow } from '../sql/tables.ts';
import { isWhole, lockState } from './graph-state.ts';
import { insertRows } from './insert-rows.ts';

type Db = Kysely<ArchiveTables>;

/** The findings in some matters, derived from the graph as of a change. */
export interface DerivedFindings {
  matters: readonly Matter[];
  findings: Findings;
  sequence: number;
  /** Of the graph. */
  basis: string;
}

/** The findings in whatever matter the facts belong to are to be derived anew. */
export async function forgetFindings(engine: Engine, db: Db, facts: readonly Fact[]): Promise<void> {
  const matters = [...new Set(facts.flatMap(mattersTouched))];
  await deleteFindings(engine, db, matters);
  await sql`insert into graph_matters (matter) select text from ${engine.listTexts(matters)} as changed
    where true on conflict do nothing`.execute(db);
}

/** Gives the findings in matters that were to be derived. False if the archive keeps another graph by now. */
export async function fillFindings(
  engine: Engine,
  db: Db,
  { matters, findings, sequence, basis }: DerivedFindings,
): Promise<boolean> {
  const state = await lockState(db);
  if (!isWhole(state, basis) || state.sequence !== sequence || state.findings !== sequence) return false;
  await deleteFindings(engine, db, matters);
  await insertFindings(engine, db, findings);
  await sql`delete from graph_matters
    where matter in (select text from ${engine.listTexts(matters)} as derived)`.execute(db);
  return true;
}

export async function clearFindings(db: Db): Promise<void> {
  for (const table of ['graph_conflicts', 'graph_conflict_ends', 'graph_plans', 'graph_matters'] as const)
    await db.deleteFrom(table).execute();
}

export async function insertFindings(engine: Engine, db: Db, { conflicts, plans }: Findings): Promise<void> {
  await insertRows(
    engine,
    db,
    'graph_conflicts',
    conflicts.map(
      ({ id, matter, kind, entities, weakest, strongest }): GraphConflictRow => ({
        id,
        matter,
        kind,
        entities: JSON.stringify(entities),
        weakest_sources: weakest.sources,
        weakest_confidence: weakest.confidence,
        strongest_sources: strongest.sources,
        strongest_confidence: strongest.confidence,
      }),
    ),
  );
  await insertRows(
    engine,
    db,
    'graph_conflict_ends',
    conflicts.flatMap(({ id, entities }) =>
      [...new Set(entities)].map((entity) => ({ entity, conflict: id })),
    ),
  );
  await insertRows(
    engine,
    db,
    'graph_plans',
    plans.map(({ id, matter, last, date, heard, latest }) => ({ id, matter, last, date, heard, latest })),
  );
}

async function deleteFindings(engine: Engine, db: Db, matters: readonly Matter[]): Promise<void> {
  await sql`delete from graph_conflict_ends where conflict in (select id from graph_conflicts
    where matter in (select text from ${engine.listTexts(matters)} as gone))`.execute(db);
  for (const table of ['graph_conflicts', 'graph_plans'] as const)
    await sql`delete from ${sql.table(table)}
      where matter in (select text from ${engine.listTexts(matters)} as gone)`.execute(db);
}
