import Database from 'libsql';
import pg from 'pg';
import { isServer } from '../open-engine.ts';

/** Changes the database of an archive directly, without any checks. */
export async function runSql(location: string, statement: string): Promise<void> {
  if (!isServer(location)) {
    const database = new Database(location);
    database.exec('pragma foreign_keys = off');
    database.exec(statement);
    database.close();
    return;
  }
  const client = new pg.Client({ connectionString: location });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; ${statement}`);
  } finally {
    await client.end();
  }
}
