import { type Kysely, sql } from 'kysely';
import type { ArchiveCounts, ArchiveStats } from '../archive.ts';
import type { ArchiveTables } from './tables.ts';

/** In the index of articles by what is counted. */
export async function readCounts(db: Kysely<ArchiveTables>): Promise<ArchiveCounts> {
  const { rows } = await sql<Record<'articles' | 'facts' | 'claims' | 'uncertain', number | null>>`
    select sum(case when kind = 'news' then latest else 0 end) as articles,
      sum(case when kind = 'facts' then claims else 0 end) as facts,
      sum(latest * claims) as claims, sum(latest * uncertain) as uncertain
    from articles`.execute(db);
  const { articles, facts, claims, uncertain } = rows[0]!;
  const { decisions } = await db
    .selectFrom('decisions')
    .select((eb) => eb.fn.countAll<number>().as('decisions'))
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  return {
    articles: Number(articles ?? 0),
    facts: Number(facts ?? 0),
    claims: Number(claims ?? 0),
    uncertain: Number(uncertain ?? 0),
    decisions: Number(decisions),
    sequence: await readSequence(db),
  };
}

export async function readStats(db: Kysely<ArchiveTables>): Promise<ArchiveStats> {
  const counts = await readCounts(db);
  const named = db
    .selectFrom('entities')
    .innerJoin('articles', 'articles.number', 'entities.article')
    .select(['entities.type', 'entities.name'])
    .where('latest', '=', 1)
    .distinct();
  const { names } = await db
    .selectFrom(named.as('named'))
    .select((eb) => eb.fn.countAll<number>().as('names'))
    .executeTakeFirstOrThrow();
  return { ...counts, entities: Number(names) };
}

/** The number of the latest change; 0 if there was none. */
export async function readSequence(db: Kysely<ArchiveTables>): Promise<number> {
  const { sequence } = await db
    .selectFrom('changes')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .executeTakeFirstOrThrow();
  return sequence ?? 0;
}
