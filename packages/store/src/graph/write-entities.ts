import type { Entity, GraphToKeep } from '@precedent/model';
import { type Kysely, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, GraphEntityRow } from '../sql/tables.ts';
import { COUNTS, NO_COUNTS } from './entity-counts.ts';
import { entityFromRow, rowFromEntity } from './graph-rows.ts';
import { insertRows } from './insert-rows.ts';
import { nextNumber } from './numbers.ts';

type KeysOf = GraphToKeep['keysOfEntity'];

/** Writes entities that are new or have changed; one that was there keeps its number, which its facts name, and its counts. */
export async function writeEntities(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  entities: readonly Entity[],
  keysOf: KeysOf,
): Promise<void> {
  if (entities.length === 0) return;
  let next = await nextNumber(db, 'graph_entities');
  const ids = entities.map(({ id }) => id);
  const known = new Map((await takeOut(engine, db, ids, keysOf)).map((row) => [row.id, row]));
  const rows = entities.map((entity): GraphEntityRow => {
    const before = known.get(entity.id);
    return { ...rowFromEntity(entity, before?.number ?? next++), ...countsOf(before ?? NO_COUNTS) };
  });
  await insertRows(engine, db, 'graph_entities', rows);
  const names = entities.flatMap((entity, at) =>
    keysOf(entity).map((key) => ({ key, entity: rows[at]!.number })),
  );
  await insertRows(engine, db, 'graph_names', names);
}

/** Removes entities whose facts are removed already. */
export async function removeEntities(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  ids: readonly string[],
  keysOf: KeysOf,
): Promise<void> {
  if (ids.length > 0) await takeOut(engine, db, ids, keysOf);
}

function countsOf(row: typeof NO_COUNTS): typeof NO_COUNTS {
  return Object.fromEntries(COUNTS.map((column) => [column, row[column]])) as typeof NO_COUNTS;
}

async function takeOut(
  engine: Engine,
  db: Kysely<ArchiveTables>,
  ids: readonly string[],
  keysOf: KeysOf,
): Promise<GraphEntityRow[]> {
  const { rows } = await sql<GraphEntityRow>`
    select * from graph_entities where id in (select text from ${engine.listTexts(ids)} as wanted)`.execute(
    db,
  );
  const names = rows.flatMap((row) => keysOf(entityFromRow(row)).map((key) => ({ key, entity: row.number })));
  if (names.length > 0)
    await sql`delete from graph_names
      where (key, entity) in (${engine.listRows('graph_names', names)})`.execute(db);
  const numbers = engine.listNumbers(rows.map(({ number }) => number));
  await sql`delete from graph_entities where number in (select number from ${numbers} as gone)`.execute(db);
  return rows;
}
