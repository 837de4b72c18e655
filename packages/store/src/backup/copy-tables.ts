import { type Kysely, sql, type Transaction } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import type { ArchiveTables, ArticleRow, GraphTable } from '../sql/tables.ts';
import { readCounter, takeSequence } from './take-sequence.ts';

/**
 * Every table with its key, referenced tables first. A missing table is a compile error. The graph is left out: it is
 * built again from the others.
 */
const KEYS: Record<Exclude<keyof ArchiveTables, 'meta' | GraphTable>, readonly string[]> = {
  articles: ['number'],
  readings: ['article'],
  entities: ['article', 'ordinal'],
  claims: ['article', 'ordinal'],
  evidence: ['article', 'claim', 'ordinal'],
  changes: ['sequence'],
  decisions: ['number'],
  lists: ['number'],
  listed_entities: ['list', 'ordinal'],
  saved: ['id'],
  names: ['number'],
  links: ['name', 'article', 'claim', 'role'],
};

/** Rows of at most 19 columns: below SQLite's limit of 32,766 parameters and PostgreSQL's of 65,535. */
const ROWS_PER_PAGE = 1000;

/** A row of any table. */
type Row = Record<string, unknown>;

/**
 * Copies a snapshot of every row, with all numbers, so that the copy continues where the original was.
 *
 * @param target is written in one transaction, completely or not at all.
 * @throws PrecedentError `invalid_input` if `target` was ever written to.
 */
export async function copyTables(source: Kysely<ArchiveTables>, target: Engine): Promise<void> {
  const moment = source.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  await moment.execute((from) =>
    target.db.transaction().execute(async (to) => {
      await takeSequence(await readCounter(from), target, to);
      for (const [table, key] of Object.entries(KEYS))
        for await (const rows of pagesOf(from, table, key)) await insert(target, to, table, rows);
    }),
  );
}

async function* pagesOf(
  from: Transaction<ArchiveTables>,
  table: string,
  key: readonly string[],
): AsyncIterable<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let after = sql``;
  for (;;) {
    const page = await sql<Row>`select * from ${sql.table(table)} ${after}
      order by ${columns} limit ${sql.lit(ROWS_PER_PAGE)}`.execute(from);
    if (page.rows.length > 0) yield page.rows;
    if (page.rows.length < ROWS_PER_PAGE) return;
    const last = page.rows.at(-1)!;
    after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
  }
}

async function insert(
  target: Engine,
  to: Transaction<ArchiveTables>,
  table: string,
  rows: Row[],
): Promise<void> {
  if (target.fill) return target.fill(to, table, rows);
  await to
    .insertInto(table as 'articles')
    .values(rows as unknown as ArticleRow[])
    .execute();
  if (table === 'articles')
    for (const row of rows) await target.indexArticle(to, row as unknown as ArticleRow);
}
