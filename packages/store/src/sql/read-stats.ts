import { type Kysely, sql } from 'kysely';
import type { ArchiveCounts, ArchiveStats } from '../archive.ts';
import type { ArchiveTables } from './tables.ts';

export async function readCounts(db: Kysely<ArchiveTables>): Promise<ArchiveCounts> {
  const { news } = await db
    .selectFrom('articles')
    .select((eb) => eb.fn.countAll<number>().as('news'))
    .where('kind', '=', 'news')
    .where('latest', '=', 1)
    .executeTakeFirstOrThrow();
  // In one pass and without groups, which SQLite would sort.
  const { rows } = await sql<Record<'facts' | 'claims' | 'uncertain', number | null>>`
    select sum(case when a.kind = 'facts' then 1 else 0 end) as facts,
      sum(case when a.latest = 1 then 1 else 0 end) as claims,
      sum(case when a.latest = 1 and c.certain = 0 then 1 else 0 end) as uncertain
    from claims c join articles a on a.number = c.article`.execute(db);
  const { facts, claims, uncertain } = rows[0]!;
  return {
    articles: Number(news),
    facts: Number(facts ?? 0),
    claims: Number(claims ?? 0),
    uncertain: Number(uncertain ?? 0),
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
  const { decisions } = await db
    .selectFrom('decisions')
    .select((eb) => eb.fn.countAll<number>().as('decisions'))
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow();
  const sequence = await readSequence(db);
  return {
    ...counts,
    entities: Number(names),
    decisions: Number(decisions),
    sequence,
  };
}

/** The number of the latest change; 0 if there was none. */
export async function readSequence(db: Kysely<ArchiveTables>): Promise<number> {
  const { sequence } = await db
    .selectFrom('changes')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .executeTakeFirstOrThrow();
  return sequence ?? 0;
}
