import { PrecedentError } from '@precedent/model';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Engine } from '../sql/engine.ts';
import { migrate } from '../sql/migrations.ts';
import { refuseForeign } from '../sql/refuse-foreign.ts';
import type { ArchiveTables } from '../sql/tables.ts';
import { createArticleSearch, findArticles, indexArticle, toIndexRow } from './article-search.ts';
import { copyRows } from './copy-rows.ts';
import { findDamage } from './find-damage.ts';
import { createPool } from './postgres-pool.ts';
import { withoutPassword } from './without-password.ts';

/** Key of the advisory lock for schema changes: "prec" in ASCII. */
const SCHEMA_LOCK = 0x70726563;

export interface PostgresOptions {
  create: boolean;
  lockTimeout: number;
}

/**
 * Opens the archive in the first schema of the connection's search path (`public`, unless the address names
 * another). Several processes can read and write it at the same time.
 */
export async function openPostgresEngine(url: string, options: PostgresOptions): Promise<Engine> {
  const engine = createEngine(url, options);
  try {
    if (!(await refuseForeign(engine, 'a PostgreSQL database')) && !options.create)
      throw new PrecedentError(
        'not_found',
        `no archive in ${engine.location}`,
        'To create one, add articles: precedent add FILE --archive postgres://…',
      );
    await migrate(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}

function createEngine(url: string, { lockTimeout }: PostgresOptions): Engine {
  const location = withoutPassword(url);
  const pool = createPool(url, location, lockTimeout);
  const db = new Kysely<ArchiveTables>({ dialect: new PostgresDialect({ pool }) });
  const tables = async () => {
    const query = sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = current_schema()`;
    return (await query.execute(db)).rows.map((row) => row.name);
  };
  return {
    db,
    location,
    isShared: true,
    textType: sql`text collate "C"`,
    keyedTable: sql``,
    listNumbers: (numbers) => sql`(select unnest(${numbers}::integer[]) as number)`,
    listPairs: (pairs) => {
      const [ones, others] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
      return sql`(select * from unnest(${ones}::integer[], ${others}::integer[]) as pairs (one, other))`;
    },
    listTexts: (texts) => sql`(select unnest(${texts}::text[]) collate "C" as text)`,
    listRows: (table, rows) => {
      const columns = Object.keys(rows[0]!).map((column) => sql.ref(column));
      return sql`select ${sql.join(columns)} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)})`;
    },
    collectNumbers: (number, order) => sql`coalesce(json_agg(${number} order by ${order}), '[]'::json)::text`,
    tables,
    lockSchema: async (trx) => {
      await sql`select pg_advisory_xact_lock(${SCHEMA_LOCK})`.execute(trx);
    },
    recordSchema: async () => {},
    createSearch: createArticleSearch,
    // A GIN index can already find prefixes.
    indexBeginnings: async () => {},
    indexArticle,
    fill: async (trx, table, rows) => {
      await copyRows(trx, table, rows);
      if (table === 'articles') await copyRows(trx, 'article_search', rows.map(toIndexRow));
    },
    // The server does so by itself.
    moveLog: async () => {},
    gatherStatistics: async () => {
      const all = (await tables()).map((name) => sql.table(name));
      try {
        await sql`analyze ${sql.join(all)}`.execute(db);
      } catch {
        // Another process does it at the same time.
      }
    },
    // Its entries belong to the article, whatever its text.
    rebuildSearch: async () => {},
    findArticles: (terms, how, limit) => findArticles(db, terms, how, limit),
    findDamage: () => findDamage(db),
    snapshot: null,
    close: () => db.destroy(),
  };
}
