import { digestChange } from '../../../packages/store/src/sql/digests.ts';
import { rowFromArticle, rowsFromReading } from '../../../packages/store/src/sql/reading-rows.ts';
import { openSqliteEngine } from '../../../packages/store/src/sqlite/open-sqlite-engine.ts';
import { SqliteConnection } from '../../../packages/store/src/sqlite/sqlite-connection.ts';
import type { World } from './synthesise.ts';

/** Articles per transaction. */
const BATCH = 1000;

/**
 * Fills an SQLite archive with the rows that `add` would write, but with many articles per transaction and the
 * word index at the end, because adding them one by one would take an hour. A test compares both.
 *
 * @returns seconds.
 */
export async function loadArchive(file: string, world: World, articles: number): Promise<number> {
  const connection = new SqliteConnection(file);
  const engine = await openSqliteEngine(file, { create: true, lockTimeout: 0 }, () => connection);
  const started = performance.now();
  connection.exec('pragma synchronous = off');
  const restoreTrigger = dropTrigger(connection, 'article_search_added');
  const insert = inserter(connection);
  const names = new Map<number, number>();
  for (let first = 0; first < articles; first += BATCH) {
    connection.exec('begin');
    for (let article = first; article < Math.min(articles, first + BATCH); article += 1)
      insertArticle(insert, world, article, names);
    connection.exec('commit');
    if ((first + BATCH) % 10_000 === 0) console.error(`${first + BATCH} articles loaded`);
  }
  connection.prepare("update meta set value = ? where key = 'sequence'").run([articles]);
  connection.exec("insert into article_search (article_search) values ('rebuild')");
  restoreTrigger();
  await engine.close();
  return (performance.now() - started) / 1000;
}

type Insert = (table: string, row: object) => void;

/** One prepared statement per table. */
function inserter(connection: SqliteConnection): Insert {
  const statements = new Map<string, ReturnType<SqliteConnection['prepare']>>();
  return (table, row) => {
    let statement = statements.get(table);
    if (!statement) {
      const columns = Object.keys(row);
      const values = columns.map(() => '?');
      statement = connection.prepare(`insert into ${table} (${columns}) values (${values})`);
      statements.set(table, statement);
    }
    statement.run(Object.values(row));
  };
}

/** An article's number is that of its change, as in a new archive. */
function insertArticle(insert: Insert, world: World, index: number, names: Map<number, number>): void {
  const reading = world.readingOf(index);
  const number = index + 1;
  const { reading: row, entities, claims, evidence } = rowsFromReading(reading, number, null);
  insert('articles', rowFromArticle(reading, number, null));
  insert('readings', row);
  for (const entity of entities) insert('entities', entity);
  for (const claim of claims) insert('claims', claim);
  for (const quote of evidence) insert('evidence', quote);
  const numberOf = (entity: number) => {
    const known = names.get(entity);
    if (known !== undefined) return known;
    names.set(entity, names.size + 1);
    insert('names', { number: names.size, ...world.entities[entity]! });
    return names.size;
  };
  for (const [claim, { subject, relation, object }] of world.linksOf(index).entries()) {
    const [from, to] = [numberOf(subject), numberOf(object)];
    insert('links', { name: from, article: number, claim, role: 0, other: to, relation });
    insert('links', { name: to, article: number, claim, role: 1, other: from, relation });
  }
  const change = { sequence: number, kind: 'added', subject: reading.article.id } as const;
  insert('changes', { ...change, digest: digestChange(change) });
}

/** Returns the statement that creates it again. */
function dropTrigger(connection: SqliteConnection, name: string): () => void {
  const [row] = connection.prepare('select sql from sqlite_master where name = ?').all([name]) as {
    sql: string;
  }[];
  connection.exec(`drop trigger ${name}`);
  return () => connection.exec(row!.sql);
}
