import type { Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import { partsOf } from './parts-of.ts';
import type { ArchiveTables, ArticleRow } from './tables.ts';

/** Inserts rows into a table. */
export type InsertRows = <Table extends keyof ArchiveTables>(
  trx: Transaction<ArchiveTables>,
  table: Table,
  rows: ArchiveTables[Table][],
) => Promise<void>;

/** For few rows. */
export const insertByStatements: InsertRows = async (trx, table, rows) => {
  for (const part of partsOf(rows))
    await trx
      .insertInto(table as 'articles')
      .values(part as unknown as ArticleRow[])
      .execute();
};

/** For many rows, in the quickest way that the engine has. Articles are indexed for searching, too. */
export function insertQuickly(engine: Engine): InsertRows {
  const { fill } = engine;
  if (fill) return (trx, table, rows) => fill(trx, table, rows as unknown as Record<string, unknown>[]);
  return async (trx, table, rows) => {
    await insertByStatements(trx, table, rows);
    if (table === 'articles')
      for (const row of rows) await engine.indexArticle(trx, row as unknown as ArticleRow);
  };
}
