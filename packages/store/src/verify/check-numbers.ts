import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * Every article and decision must have the number of the change that added it, and no change may be ahead of
 * the counter. Otherwise a client that follows the changes would miss it.
 */
export async function checkNumbers(db: Kysely<ArchiveTables>): Promise<ArchiveProblem[]> {
  const articles = await db
    .selectFrom('articles')
    .leftJoin('changes', (join) =>
      join.onRef('sequence', '=', 'articles.number').onRef('subject', '=', 'articles.id'),
    )
    .select('articles.id')
    .where('sequence', 'is', null)
    .orderBy('articles.id')
    .execute();
  const decisions = await db
    .selectFrom('decisions')
    .leftJoin('changes', 'changes.sequence', 'decisions.number')
    .select('decisions.number')
    .where('sequence', 'is', null)
    .orderBy('decisions.number')
    .execute();
  const ahead = await db
    .selectFrom('changes')
    .select('sequence')
    .where('sequence', '>', (query) => query.selectFrom('meta').select('value').where('key', '=', 'sequence'))
    .execute();
  return [
    ...articles.map(({ id }) => ({ where: `article ${id}`, what: 'no change records that it was added' })),
    ...decisions.map(({ number }) => ({
      where: `decision ${number}`,
      what: 'no change records that it was made',
    })),
    ...ahead.map(({ sequence }) => ({ where: `change ${sequence}`, what: 'it is ahead of the counter' })),
  ];
}
