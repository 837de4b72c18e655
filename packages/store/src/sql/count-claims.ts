import { type Kysely, sql } from 'kysely';
import type { ArchiveTables } from './tables.ts';

/** Each article says how many claims it has, so that they are counted in an index of articles. */
export async function countClaims(db: Kysely<ArchiveTables>): Promise<void> {
  for (const column of ['claims', 'uncertain'])
    await db.schema
      .alterTable('articles')
      .addColumn(column, 'integer', (add) => add.notNull().defaultTo(0))
      .execute();
  await sql`update articles set claims = counted.claims, uncertain = counted.uncertain
    from (select article, count(*) as claims, sum(1 - certain) as uncertain from claims group by article) as counted
    where articles.number = counted.article`.execute(db);
  await db.schema
    .createIndex('articles_counts')
    .on('articles')
    .columns(['kind', 'latest', 'claims', 'uncertain'])
    .execute();
}
