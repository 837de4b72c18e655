import { SqlArchive } from '../../../packages/store/src/sql/sql-archive.ts';
import { openSqliteEngine } from '../../../packages/store/src/sqlite/open-sqlite-engine.ts';
import { SqliteConnection } from '../../../packages/store/src/sqlite/sqlite-connection.ts';
import type { World } from './synthesise.ts';

/**
 * Fills an SQLite archive, without waiting for the disk: only what is added later is measured.
 *
 * @returns seconds.
 */
export async function loadArchive(file: string, world: World, articles: number): Promise<number> {
  const connection = new SqliteConnection(file);
  const engine = await openSqliteEngine(file, { create: true, lockTimeout: 0 }, () => connection);
  connection.exec('pragma synchronous = off');
  const archive = new SqlArchive(engine);
  const started = performance.now();
  for (let article = 0; article < articles; article += 1) {
    await archive.add(world.readingOf(article));
    if (article % 10_000 === 9999) console.error(`${article + 1} articles added`);
  }
  const seconds = (performance.now() - started) / 1000;
  await archive.close();
  return seconds;
}
