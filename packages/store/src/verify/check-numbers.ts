import type { Kysely } from 'kysely';
import type { ArchiveProblem } from '../archive.ts';
import { digestChange, matches } from '../sql/digests.ts';
import type { ArchiveTables } from '../sql/tables.ts';

/**
 * Every article and decision must have the number of the change that added it, and no change may be ahead of
 * the counter. Otherwise a client that follows the changes would miss it. Changes must be what was stored.
 */
export async function* checkNumbers(db: Kysely<ArchiveTables>): AsyncIterable<ArchiveProblem> {
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
  const counter = await db.selectFrom('meta').select('value').where('key', '=', 'sequence').execute();
  if (counter.length === 0) yield { where: 'the archive', what: 'the counter of its changes is missing' };
  for (const { id } of articles)
    yield { where: `article ${id}`, what: 'no change records that it was added' };
  for (const { number } of decisions)
    yield { where: `decision ${number}`, what: 'no change records that it was made' };
  for (const { sequence } of ahead) yield { where: `change ${sequence}`, what: 'it is ahead of the counter' };
  for (const row of await db.selectFrom('changes').selectAll().orderBy('sequence').execute())
    if (!matches(row.digest, () => digestChange(row)))
      yield { where: `change ${row.sequence}`, what: 'it is not what was stored' };
}
